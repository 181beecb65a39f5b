import type { Bilingual } from '../../machines/agreements/agreement.ts'
import type { Problem, Quirk, QuirkKind } from './types.ts'

/** Collects what a reading has to tell about one file: quirks coped with, problems that stop it. */

/** An object in a file: its JSON, its path, and the name to call it by in reports. */
export interface Found {
  readonly file: string
  readonly path: string
  readonly value: Readonly<Record<string, unknown>>
}

export interface Notes {
  readonly quirks: Quirk[]
  readonly problems: Problem[]
}

export const newNotes = (): Notes => ({ quirks: [], problems: [] })

/** The object's id, else its path. */
export function nameOf({ path, value, file }: Found): string {
  const { id } = value
  if (typeof id === 'string' && id.trim() !== '') return id.trim()
  return path === '' ? file : path
}

export function noteQuirk(notes: Notes, at: Found, kind: QuirkKind, de: string, en: string, field?: string): void {
  const text = { de, en }
  notes.quirks.push({ kind, file: at.file, object: nameOf(at), ...(field === undefined ? {} : { field }), text })
}

export function noteProblem(notes: Notes, at: Found, field: string, de: string, en: string): void {
  notes.problems.push({ file: at.file, object: nameOf(at), field, message: { de, en } })
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** How a wrong value is named in a message. */
export function shapeName(value: unknown): Bilingual {
  if (value === null) return { de: 'null', en: 'null' }
  if (Array.isArray(value)) return { de: 'eine Liste', en: 'a list' }
  if (typeof value === 'object') return { de: 'ein Objekt', en: 'an object' }
  if (typeof value === 'string') return { de: 'ein Text', en: 'a text' }
  if (typeof value === 'number') return { de: 'eine Zahl', en: 'a number' }
  return { de: 'ein Wahrheitswert', en: 'true or false' }
}
