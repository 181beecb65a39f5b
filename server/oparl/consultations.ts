import { asList, idOf, quietText, readBoolean } from './fields.ts'
import { isObject } from './notes.ts'
import type { Consultation } from './types.ts'

/** Where a paper is dealt with and as what (OParl 1.1 §2.12): what stations an item may pass through. */

/** One consultation; undefined where it is named by address only. */
export function consultationOf(value: unknown): Consultation | undefined {
  if (!isObject(value)) return undefined
  const role = roleOf(value)
  return { organizations: namesOrIds(value['organization']), ...(role === undefined ? {} : { role }) }
}

/** Those who are named in a field, by name where they are objects, else by id. */
export const namesOrIds = (value: unknown): readonly string[] =>
  value === undefined || value === null
    ? []
    : asList(value).flatMap((entry) => {
        const name = isObject(entry) ? (quietText(entry['name']) ?? idOf(entry)) : quietText(entry)
        return name === undefined ? [] : [name]
      })

/** The word of the source first; else whether it decides. Mere notice is neither. */
function roleOf(value: Readonly<Record<string, unknown>>): Consultation['role'] {
  const words = quietText(value['role'])?.toLowerCase() ?? ''
  if (/kenntnis|mitteilung/.test(words)) return 'notice'
  if (/vorberat|empfehl|anhör|vorbereit/.test(words)) return 'preparatory'
  if (/entscheid|beschlu|beschlie/.test(words)) return 'decision'
  const decides = readBoolean(value['authoritative'])
  return decides === undefined ? undefined : decides ? 'decision' : 'preparatory'
}
