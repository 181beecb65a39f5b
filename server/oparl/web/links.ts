import { asList, idOf, quietText } from '../fields.ts'
import { isObject } from '../notes.ts'

/** What an object's field points to: addresses of lists or objects, or the objects themselves. */

export interface Pointed {
  readonly addresses: readonly string[]
  readonly objects: readonly Readonly<Record<string, unknown>>[]
}

/** Whatever the shape: an address, a list of addresses, objects, or both mixed. Relative addresses are made whole. */
export function pointedTo(value: unknown, base: string): Pointed {
  const entries = value === undefined || value === null ? [] : asList(value)
  return {
    addresses: entries.flatMap((entry) => {
      const text = typeof entry === 'string' ? entry.trim() : ''
      return text !== '' && URL.canParse(text, base) ? [new URL(text, base).href] : []
    }),
    objects: entries.filter(isObject),
  }
}

/** What kind of thing a page is, by its type, else by its shape. */
export type PageKind = 'system' | 'body' | 'meeting' | 'organization' | 'list' | 'other'

export function pageKind(value: unknown): PageKind {
  if (Array.isArray(value)) return 'list'
  if (!isObject(value)) return 'other'
  const type = (Array.isArray(value['type']) ? value['type'][0] : value['type']) ?? ''
  const last = typeof type === 'string' ? (type.replace(/\/+$/, '').split('/').at(-1) ?? '').toLowerCase() : ''
  if (last === 'system' || last === 'body' || last === 'meeting' || last === 'organization') return last
  if (last !== '') return 'other'
  if (value['data'] !== undefined || value['pagination'] !== undefined) return 'list'
  if (value['oparlVersion'] !== undefined || value['otherOparlVersions'] !== undefined) return 'system'
  if (value['agendaItem'] !== undefined || value['start'] !== undefined) return 'meeting'
  if (value['meeting'] !== undefined && (value['organization'] !== undefined || value['paper'] !== undefined))
    return 'body'
  return value['body'] === undefined ? 'other' : 'system'
}

/** How a person is told of a body: its name and address. */
export const labelOf = (value: Readonly<Record<string, unknown>>): string =>
  `${quietText(value['name']) ?? '?'} (${idOf(value) ?? '?'})`
