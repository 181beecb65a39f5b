import { isObject, noteProblem, noteQuirk, shapeName, type Found, type Notes } from './notes.ts'
import { cleanText } from './text.ts'

/** Reading one field of an OParl object: what is tolerated is noted, what cannot be understood is a problem. */

/**
 * A list, however it was written: a single object or text where a list belongs, an object with the keys 0, 1, 2 …
 * (PHP's arrays), or a list within a list. Absent and null are the empty list.
 */
export function listField(notes: Notes, at: Found, field: string): readonly unknown[] {
  const value = at.value[field]
  if (value === undefined || value === null) return []
  const list = asList(value)
  if (!Array.isArray(value) || list.length !== value.length || list.some((entry, index) => entry !== value[index])) {
    noteQuirk(
      notes,
      at,
      'shape',
      `${shapeName(value).de} in „${field}“ anders verschachtelt als vorgesehen; als Liste gelesen`,
      `${shapeName(value).en} in "${field}" not nested as specified; read as a list`,
      field,
    )
  }
  return list
}

/** The same for a value that is not a field. */
export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.length > 0 && value.every(Array.isArray) ? value.flat(1) : value
  if (isObject(value)) {
    const keys = Object.keys(value)
    if (keys.length > 0 && keys.every((key) => /^\d+$/.test(key))) return Object.values(value)
  }
  return [value]
}

/** A name, cleaned; absent, null and empty are `''`. Anything that is not a text is a problem. */
export function textField(notes: Notes, at: Found, field: string): string {
  const value = unwrapped(notes, at, field)
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') {
    const found = shapeName(value)
    noteProblem(
      notes,
      at,
      field,
      `In „${field}“ steht ${found.de} statt eines Textes. Nichts wurde übernommen. Bitte das Feld berichtigen.`,
      `"${field}" is ${found.en} instead of a text. Nothing was taken over. Correct that field.`,
    )
    return ''
  }
  const clean = cleanText(value)
  if (clean.joined) {
    noteQuirk(
      notes,
      at,
      'lineBreak',
      `Zeilenumbruch oder Steuerzeichen in „${field}“; mit Leerzeichen verbunden`,
      `line break or control character in "${field}"; joined with a space`,
      field,
    )
  }
  if (clean.decoded) {
    noteQuirk(
      notes,
      at,
      'entity',
      `HTML-Zeichen in „${field}“; in Text gewandelt`,
      `HTML entities in "${field}"; turned into text`,
      field,
    )
  }
  if (clean.cut) {
    noteQuirk(
      notes,
      at,
      'textCut',
      `„${field}“ ist länger als 4000 Zeichen; gekürzt`,
      `"${field}" is longer than 4000 characters; shortened`,
      field,
    )
  }
  return clean.text
}

/** A single value that was put into a list of one is taken out of it. */
export function unwrapped(notes: Notes, at: Found, field: string): unknown {
  const value = at.value[field]
  if (!Array.isArray(value) || value.length > 1) return value
  noteQuirk(
    notes,
    at,
    'shape',
    `Liste in „${field}“, wo ein einzelner Wert hingehört; dieser genommen`,
    `a list in "${field}" where one value belongs; that value taken`,
    field,
  )
  return value[0]
}

/** Texts that are there, without notes: for fields that only help. */
export const quietText = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined
  return cleanText(value).text || undefined
}

/** true, "true" and 1 are true; false, "false" and 0 are false; everything else is not known. */
export function readBoolean(value: unknown): boolean | undefined {
  if (value === true || value === 'true' || value === 1 || value === '1') return true
  if (value === false || value === 'false' || value === 0 || value === '0') return false
  return undefined
}

/** The object's id, if it has a usable one. */
export const idOf = (value: Readonly<Record<string, unknown>>): string | undefined =>
  typeof value['id'] === 'string' && value['id'].trim() !== '' ? cleanText(value['id']).text : undefined

/** The last part of the type's address: `Meeting` of `https://schema.oparl.org/1.1/Meeting`. */
export function typeOf(value: Readonly<Record<string, unknown>>): string | undefined {
  const type = Array.isArray(value['type']) ? value['type'][0] : value['type']
  if (typeof type !== 'string') return undefined
  const last = type.trim().replace(/\/+$/, '').split('/').at(-1) ?? ''
  return last === '' ? undefined : last.toLowerCase()
}
