import type { CouncilView } from '../../server/protocol/council-view.ts'
import type { Actor } from './cast.ts'
import type { Device } from './device.ts'
import type { Record } from './record.ts'
import type { Verdict } from './verdict.ts'

export interface AtTheEnd {
  readonly devices: readonly Device[]
  readonly people: ReadonlyMap<string, Actor>
  readonly record: Record
  readonly verdict: Verdict
  /** The council's time now. */
  readonly at: string
}

/** Every screen is live and shows what a view made from scratch, from the log alone, shows its person. */
export function converged({ devices, people, record, verdict, at }: AtTheEnd): void {
  const views = new Map<string, ReadonlyMap<string, string>>()
  for (const { name, person, page } of devices) {
    const actor = people.get(person)
    if (!actor || page.session.value === 'signedOut') continue
    const { link, trust, known } = page
    const live = link.value === 'live' && trust.value === 'live'
    verdict.hold('every screen finds back to the server', live, () => `${name}: ${link.value}`)
    const { key, view } = record.view(actor, at)
    const expected = views.get(key) ?? thingsIn(view)
    views.set(key, expected)
    const { head, items, meetings, motions } = known.value
    const shown = thingsIn({
      items: [...items.values()],
      meetings: [...meetings.values()],
      motions: [...motions.values()],
    })
    const sameHead = JSON.stringify(head) === JSON.stringify(record.head(actor.partner))
    verdict.hold('all screens converge to the head of the log', sameHead, () => `${name}: ${JSON.stringify(head)}`)
    for (const id of new Set([...shown.keys(), ...expected.keys()])) {
      const same = shown.get(id) === expected.get(id)
      const words = (): string => `${name}, ${id}\n  shown    ${shown.get(id)}\n  expected ${expected.get(id)}`
      verdict.hold('all screens converge to the view of the log', same, words)
    }
  }
}

/** Everything in a view as text, by kind and id. */
function thingsIn(view: CouncilView): ReadonlyMap<string, string> {
  const entries = Object.entries(view) as [string, readonly { readonly id: string }[]][]
  return new Map(
    entries.flatMap(([kind, things]) => things.map((thing) => [`${kind} ${thing.id}`, JSON.stringify(thing)])),
  )
}
