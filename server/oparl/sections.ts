import { plainWords } from './text.ts'

/**
 * Which agenda entries are headings, and what they say about publicity (§ 48 GO NRW: sittings are public, parts are
 * not). In doubt an entry stays an item, and what follows it is not public.
 */

/** What a heading, a number or the source says; `unknown`: it cannot be told. */
export type Publicity = 'public' | 'nonPublic' | 'unknown'

export interface Entry {
  readonly number: string
  readonly title: string
  /** It names a paper, a decision or a result: something was dealt with under it. */
  readonly hasMatter: boolean
}

export type EntryKind =
  | { readonly as: 'item' }
  /** A letter where a number belongs: perhaps a heading that we do not understand. */
  | { readonly as: 'letteredItem' }
  /** "Öffentliche Sitzung": a section that decides publicity. */
  | { readonly as: 'part'; readonly publicity: Publicity }
  /** "ANTRÄGE": a heading that says nothing about publicity. */
  | { readonly as: 'heading' }

const letterNumber = /^(?:(?:Teil|TEIL|Abschnitt)\s+)?(?:[A-ZÄÖÜ]|[IVX]{1,5})\s*[.):]?$/u
const fillers = new Set(
  (
    'a b c d e i ii iii iv v teil abschnitt sitzung sitzungsteil sitzungsabschnitt ratssitzung ausschusssitzung ' +
    'tagesordnung tagesordnungspunkt tagesordnungspunkte top tops beratung beratungen beratungspunkte verhandlung ' +
    'angelegenheiten punkte in im der die das des dem den von und ab beginn uhr rates ausschusses'
  ).split(' '),
)
const publicWord = /^oeffentlich(?:e|er|en|es|em)?$/
const nonPublicWord = /^(?:nicht ?oef\p{L}*|vertrauliche?[rnsm]?|geheime?[rnsm]?|geschlossene?[rnsm]?|noe)$/u

/** "Nichtöffentliche Sitzung", "Teil B – öffentlich": nothing but filler words and publicity. */
function partPublicity(title: string): Publicity | undefined {
  const words = plainWords(title).replaceAll('nicht oeff', 'nichtoeff').split(' ')
  const rest = words.filter((word) => !fillers.has(word) && !/^\d+$/.test(word))
  const isPublic = rest.some((word) => publicWord.test(word))
  const isNot = rest.some((word) => nonPublicWord.test(word))
  if (rest.length === 0 || !rest.every((word) => publicWord.test(word) || nonPublicWord.test(word))) return undefined
  if (isPublic && isNot) return 'unknown'
  return isNot ? 'nonPublic' : 'public'
}

/** Written as headings are: all capitals, or a colon at the end. */
const looksLikeHeading = (title: string): boolean =>
  title.endsWith(':') || (/\p{Lu}{3}/u.test(title) && title === title.toUpperCase())

/** Tells headings from items. Only an entry with nothing to decide under it can be a heading without publicity. */
export function entryKind({ number, title, hasMatter }: Entry): EntryKind {
  const publicity = partPublicity(title)
  if (publicity !== undefined) return { as: 'part', publicity }
  const lettered = letterNumber.test(number)
  if (hasMatter || (number !== '' && !lettered)) return { as: 'item' }
  if (title === '') return lettered ? { as: 'part', publicity: 'unknown' } : { as: 'item' }
  if (looksLikeHeading(title)) return { as: 'heading' }
  return lettered ? { as: 'letteredItem' } : { as: 'item' }
}

/** Some systems number the parts apart: "Ö 3", "N 2", "NÖ 1.1". */
export function numberPublicity(number: string): Publicity | undefined {
  if (/^(?:n|nö|nichtöffentlich)\s*\.?\s*\d/iu.test(number)) return 'nonPublic'
  return /^(?:ö|öffentlich)\s*\.?\s*\d/iu.test(number) ? 'public' : undefined
}

/** The stricter of what is known: one "not public" is enough, and nothing known is not public. */
export const isPublic = (evidence: readonly (Publicity | undefined)[]): boolean =>
  evidence.includes('public') && !evidence.includes('nonPublic')

/** Two sources say opposite things. */
export const contradicts = (evidence: readonly (Publicity | undefined)[]): boolean =>
  evidence.includes('public') && evidence.includes('nonPublic')
