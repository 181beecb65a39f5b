import { entryFrom } from '../../db/chain.ts'
import type { StoredEntry } from '../../db/event-store.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import { eventOf } from '../live/log-entry.ts'
import { SettledState } from '../live/settled-state.ts'
import type { Side } from '../live/side.ts'

/** What an accepted command's answer must say. */
export interface Accepted {
  /** The entry's place in the log. */
  readonly entry: number
  readonly actor: string
  readonly at: string
  /** The count of the actor's own side. */
  readonly version: number
}

/** The state that the rules make of a log. */
export interface Refolded {
  /** Undefined for an empty log. */
  readonly agreement: Agreement | undefined
  readonly things: { readonly meetings: number; readonly items: number; readonly motions: number }
  readonly sides: ReadonlyMap<string, Side>
  /** By command id. */
  readonly accepted: ReadonlyMap<string, Accepted>
  /** Entries that bear an earlier time than the one before: a clock was set back. By how many seconds. */
  readonly timeRanBack: readonly { readonly entry: number; readonly seconds: number }[]
}

/** Decides every entry of a log again. Returns the first that the rules would not have accepted. */
export async function refold(
  log: AsyncIterable<StoredEntry>,
  agreementOf: (rulebook: string) => Agreement | undefined,
): Promise<Refolded | { readonly number: number; readonly explanation: string }> {
  let agreement: Agreement | undefined
  let state: SettledState | undefined
  let last = -Infinity
  const accepted = new Map<string, Accepted>()
  const timeRanBack: { entry: number; seconds: number }[] = []
  for await (const stored of log) {
    const { version: number, rulebook } = stored
    if (!state) {
      agreement = agreementOf(rulebook)
      if (!agreement) return { number, explanation: `This program knows no rules called ${rulebook}.` }
      state = new SettledState(agreement)
    }
    try {
      const entry = entryFrom(stored)
      const { actor, at } = eventOf(entry)
      state.replay(entry)
      const { version } = state.side(actor.partner).head
      accepted.set(entry.command, { entry: number, actor: actor.person, at, version })
    } catch (error) {
      return { number, explanation: error instanceof Error ? error.message : String(error) }
    }
    const time = Date.parse(stored.at)
    if (time < last) timeRanBack.push({ entry: number, seconds: Math.ceil((last - time) / 1000) })
    last = time
  }
  const sides = (agreement?.partners ?? []).flatMap(({ id }) => (state ? [[id, state.side(id)] as const] : []))
  const { meetings, items, motions } = state?.ledger ?? { meetings: nothing, items: nothing, motions: nothing }
  const things = { meetings: meetings.size, items: items.size, motions: motions.size }
  return { agreement, things, sides: new Map(sides), accepted, timeRanBack }
}

const nothing = new Map<string, never>()
