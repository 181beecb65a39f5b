import { partnerIds } from '../../../machines/agreements/agreement.ts'
import type { Council } from '../../../server/live/council.ts'
import type { CouncilView } from '../../../server/protocol/council-view.ts'
import type { ServerFrame } from '../../../server/protocol/frames.ts'
import { audienceOf } from '../../../server/protocol/views/audience.ts'
import { councilView } from '../../../server/protocol/views/view-for.ts'
import type { Sights } from '../../support/as-the-page-says.ts'
import { actor } from '../../support/council.ts'
import type { Screen } from './screen.ts'
import type { World } from './world.ts'

/** What a screen over a real socket has been sent, put together. */
export const sightOn = ({ items, meetings, motions }: Screen): CouncilView => ({
  items: [...items.values()],
  meetings: [...meetings.values()],
  motions: [...motions.values()],
})

/** What somebody who opens a screen now is sent. */
export async function viewIn(world: World, who: string): Promise<CouncilView> {
  for (const text of await world.visit(who)) {
    const frame = JSON.parse(text) as ServerFrame
    if (frame.kind === 'view') return frame.view
  }
  throw new Error(`${who} got no view.`)
}

const nameOf = (person: string): string => person

/** What everybody in these roles would be sent: `exact-frames.test.ts` proves that it is this. */
export function sightsOf(council: Council, roles: readonly string[]): Sights {
  const people = partnerIds(council.agreement).flatMap((side) => roles.map((role) => `${side}.${role}`))
  return new Map(
    people.map((who) => {
      const { partner } = actor(who)
      const looking = { state: council.state, at: council.now(), revs: council.side(partner), nameOf }
      return [who, councilView(looking, audienceOf(actor(who)))]
    }),
  )
}
