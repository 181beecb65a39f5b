import type { ErasureCause, EventStore, TextPlace } from '../../db/event-store.ts'
import { erasedText } from '../live/erasable.ts'
import { type StandingText, type Texts, textsOf } from './standing-texts.ts'

/**
 * What the rules compare must stay the same or different after it is erased: two stamps on one nominee are one line, on
 * two nominees they are none. So a nominee is erased everywhere on an item at once, and each reads as another dash.
 */
const isCompared = ({ path }: TextPlace): boolean => path === 'nominee'

const sameName = (a: StandingText, b: StandingText): boolean => a.thing === b.thing && a.content === b.content

/** What has to be erased together, each with what will read in its place. */
export function erasureOf(wanted: readonly StandingText[], { standing, standIns }: Texts): ReadyToErase[] {
  const compared = wanted.filter(isCompared)
  const alike = standing.filter((text) => isCompared(text) && compared.some((each) => sameName(each, text)))
  const plain = wanted.filter((text) => !isCompared(text))
  return [
    ...plain.map(({ version, path }) => ({ version, path, standIn: erasedText })),
    ...alike.map((text) => ({ version: text.version, path: text.path, standIn: standInFor(text, alike, standIns) })),
  ]
}

export type ReadyToErase = TextPlace & { readonly standIn: string }

/** The first name that is erased on an item reads “—”, the next “— 2”, and so on. */
function standInFor(text: StandingText, alike: readonly StandingText[], standIns: Texts['standIns']): string {
  const names = [...new Set(alike.filter(({ thing }) => thing === text.thing).map(({ content }) => content))]
  const before = standIns.get(`${text.thing} ${text.path}`)?.size ?? 0
  const number = before + names.indexOf(text.content) + 1
  return number === 1 ? erasedText : `${erasedText} ${number}`
}

/** Erases the texts that `which` chooses, with what must go with them. Returns how many there were. */
export async function eraseWhere(
  log: EventStore,
  which: (text: StandingText, texts: Texts) => boolean,
  why: ErasureCause,
): Promise<number> {
  const texts = await textsOf(log)
  const ready = erasureOf(
    texts.standing.filter((text) => which(text, texts)),
    texts,
  )
  return ready.length === 0 ? 0 : log.eraseTexts(ready, why)
}
