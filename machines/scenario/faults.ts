import type { Bilingual } from '../agreements/agreement.ts'

/** What a schema finds, as far as it is told to people. */
export interface SchemaFault {
  readonly keyword: string
  readonly instancePath: string
  readonly message: string
  readonly params: object
}

/** A fault of the shape in words: the field it is in, and what is wrong with it. */
export function foundBy(fault: SchemaFault): { readonly field: string; readonly words: Bilingual } {
  const path = fault.instancePath.split('/').filter((part) => part !== '')
  const named = namesIn(fault)
  if (fault.keyword === 'required') return { field: [...path, ...named.slice(0, 1)].join('.'), words: missing }
  return { field: path.join('.'), words: wordsFor(fault, named) }
}

const namesIn = ({ params }: SchemaFault): string[] =>
  Object.values(params)
    .flat()
    .filter((name) => typeof name === 'string')

const missing: Bilingual = { de: 'fehlt', en: 'is missing' }

function wordsFor({ keyword, message }: SchemaFault, named: readonly string[]): Bilingual {
  switch (keyword) {
    // What stands beside the known fields.
    case 'boolean':
      return { de: 'ist hier nicht bekannt', en: 'is not known here' }
    case 'enum':
      return { de: `ist keines von: ${named.join(', ')}`, en: `is none of: ${named.join(', ')}` }
    case 'type':
      return types[named.join(' ')] ?? asFound(message)
    case 'pattern':
      return { de: 'darf nicht leer sein', en: 'must not be empty' }
    // The only refined shape of the format.
    case '~refine':
      return {
        de: 'muss eine Zeit mit Zeitzone von 1900 bis 2999 sein, etwa 2021-02-04T17:00:00+01:00',
        en: 'must be a time with offset from 1900 to 2999 such as 2021-02-04T17:00:00+01:00',
      }
    default:
      return asFound(message)
  }
}

const types: Readonly<Record<string, Bilingual>> = {
  string: { de: 'muss ein Text in Anführungszeichen sein', en: 'must be a text in quotation marks' },
  boolean: { de: 'muss true oder false sein', en: 'must be true or false' },
  integer: { de: 'muss eine ganze Zahl sein', en: 'must be a whole number' },
  array: { de: 'muss eine Liste in [ ] sein', en: 'must be a list in [ ]' },
}

/** Rare ones, in the library's words. */
const asFound = (message: string): Bilingual => ({ de: `passt nicht zur Form: ${message}`, en: message })
