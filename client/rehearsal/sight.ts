import { audienceOf } from '../../server/protocol/views/audience.ts'
import { councilView } from '../../server/protocol/views/view-for.ts'
import type { Actor } from '../../machines/events.ts'
import type { Moment } from '../../machines/scenario/stage.ts'
import type { Looking } from '../../server/protocol/views/looking.ts'
import type { Known } from '../reduce.ts'

const byId = <T extends { readonly id: string }>(things: readonly T[]): Map<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]))

const revs = (things: ReadonlyMap<string, { readonly rev: number }>): Map<string, number> =>
  new Map([...things].map(([id, { rev }]) => [id, rev]))

/** A rehearsal's council as views are made of it. */
export const lookingAt = ({ state, at }: Moment): Looking => ({
  state,
  at,
  revs: { items: revs(state.items), meetings: revs(state.meetings), motions: revs(state.motions) },
  nameOf: (person) => person,
})

/** What a person's screen would know at this moment: made by the same code as the server's frames. */
export function sightOf(moment: Moment, actor: Actor): Known {
  const { items, meetings, motions } = councilView(lookingAt(moment), audienceOf(actor))
  return {
    head: { version: moment.version, hash: '' },
    items: byId(items),
    meetings: byId(meetings),
    motions: byId(motions),
  }
}
