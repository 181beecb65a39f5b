import type { Bilingual } from './agreement.ts'
import { type Fault, fault } from './fault.ts'
import { agreementFile } from './schema.ts'

interface ShapeError {
  readonly keyword: string
  readonly instancePath: string
  readonly params: object
}

/** Everything in which a file is not of an agreement's form, each said once, with what to write instead. */
export const shapeFaults = (input: unknown): Fault[] =>
  agreementFile.Errors(input).flatMap((error) => {
    const words = wordsFor(error)
    return words ? [fault(error.instancePath.slice(1) || '/', words.de, words.en)] : []
  })

const list = (words: unknown): string => (Array.isArray(words) ? words.join(', ') : String(words))

const types: Readonly<Record<string, Bilingual>> = {
  string: { de: 'ein Text in Anführungszeichen', en: 'a text in quotation marks' },
  integer: { de: 'eine ganze Zahl', en: 'a whole number' },
  boolean: { de: 'true oder false', en: 'true or false' },
  array: { de: 'eine Liste in eckigen Klammern', en: 'a list in square brackets' },
  object: { de: 'ein Objekt in geschweiften Klammern', en: 'an object in curly brackets' },
  null: { de: 'null', en: 'null' },
}

/** Undefined for an error that another one of the same place says better. */
function wordsFor({ keyword, params }: ShapeError): Bilingual | undefined {
  const { requiredProperties, additionalProperties, type, limit, allowedValues } = params as Record<string, unknown>
  switch (keyword) {
    case 'required':
      return { de: `Hier fehlt: ${list(requiredProperties)}.`, en: `Missing here: ${list(requiredProperties)}.` }
    case 'additionalProperties':
      return {
        de: `Unbekannt: ${list(additionalProperties)}. Streichen, oder die Schreibweise prüfen.`,
        en: `Unknown: ${list(additionalProperties)}. Remove it, or check the spelling.`,
      }
    case 'type': {
      const wanted = types[String(type)]
      return wanted && { de: `Hier gehört ${wanted.de} hin.`, en: `Write ${wanted.en} here.` }
    }
    case 'enum':
      return { de: `Möglich sind: ${list(allowedValues)}.`, en: `Use one of: ${list(allowedValues)}.` }
    case 'pattern':
      return {
        de: 'Leer oder mit Zeichen, die hier nicht gehen. Kennungen: Buchstaben, Ziffern, Punkt und Strich, höchstens 64.',
        en: 'Empty, or with characters that do not work here. Ids: letters, digits, dots and dashes, at most 64.',
      }
    case 'maxLength':
      return { de: `Höchstens ${list(limit)} Zeichen.`, en: `At most ${list(limit)} characters.` }
    case 'minItems':
      return { de: `Zu wenige Einträge: mindestens ${list(limit)}.`, en: `Too few entries: at least ${list(limit)}.` }
    case 'maxItems':
      return { de: `Zu viele Einträge: höchstens ${list(limit)}.`, en: `Too many entries: at most ${list(limit)}.` }
    case 'minimum':
      return { de: `Mindestens ${list(limit)}.`, en: `At least ${list(limit)}.` }
    case 'maximum':
      return { de: `Höchstens ${list(limit)}.`, en: `At most ${list(limit)}.` }
    case 'boolean':
      return { de: 'Das ist zu viel. Streichen.', en: 'This is too much. Remove it.' }
    case '~refine':
      return { de: 'Kein Tag. Schreiben Sie etwa 2025-11-01.', en: 'Not a day. Write, for example, 2025-11-01.' }
    default:
      return undefined
  }
}
