import * as fc from 'fast-check'
import type { Command, Event } from '../../machines/events.ts'
import type { Changes } from '../../machines/council-state.ts'
import { at, decide } from '../../machines/decide.ts'
import type { Item } from '../../machines/item/item.ts'
import type { CoordinationState } from '../../machines/item/states.ts'
import { Council } from './council.ts'
import { motionTemplates } from './motion-templates.ts'
import { bring } from './stages.ts'
import { templates } from './templates.ts'
import { type Promised, Witness } from './witness.ts'

/**
 * Random histories of a small council: two meetings of the council and one of a committee; an item `a` with a part `p`
 * and an amendment `x`, from the start or once somebody adds them, and an item `b` that a committee prepares; a motion
 * `m` of one partner and a resolution `r` of the other, which become items when filed; every role of both partners, a
 * second lead among them; every event, most of them ill-timed, some on an outdated text; at some point perhaps the end
 * of the term.
 */
export interface Plan {
  readonly opening: CoordinationState | null
  readonly finance: 'none' | 'relevant' | 'core'
  readonly kind: 'vorlage' | 'haushalt' | 'gebuehren'
  /** The planned motion is an essential common project. */
  readonly essential: boolean
  /** The part and the amendment are there from the start, before anything is classified. */
  readonly children: boolean
  /** After so many steps the agreement's term is over. */
  readonly lasts: number
  readonly steps: readonly (readonly [what: number, patient: boolean])[]
}

const openings = ['open', 'proposed', 'agreed', 'boards', 'persisting', 'adjourned', 'releaseDeliberation'] as const

export const plans: fc.Arbitrary<Plan> = fc.record({
  opening: fc.constantFrom(null, ...openings),
  finance: fc.constantFrom('none', 'relevant', 'core'),
  kind: fc.constantFrom('vorlage', 'haushalt', 'gebuehren'),
  essential: fc.boolean(),
  children: fc.boolean(),
  lasts: fc.oneof({ weight: 4, arbitrary: fc.constant(99) }, { weight: 1, arbitrary: fc.nat(60) }),
  steps: fc.array(fc.tuple(fc.nat(0x3fffffff), fc.boolean()), { minLength: 10, maxLength: 60, size: 'max' }),
})

const people = ['spd', 'gruene'].flatMap((partner) =>
  ['lead', 'lead', 'lead#2', 'speaker:FBL', 'secretary', 'secretary', 'secretary#2', 'member'].map(
    (role) => `${partner}.${role}`,
  ),
)
const allTemplates = [...templates, ...motionTemplates]
const things = ['a', 'a', 'a', 'a', 'p', 'x', 'b', 'm'] as const

export interface Lived {
  readonly council: Council
  readonly sent: number
  readonly violated: ReadonlyMap<string, string>
}

/** Plays a plan and holds the invariants against every item and motion after every accepted event. */
export function live(plan: Plan, asked: readonly Promised[], watch: (item: Item) => void = () => {}): Lived {
  const council = opened(plan)
  const witness = new Witness(council, asked)
  let sent = 0
  plan.steps.forEach((step, index) => {
    if (index === plan.lasts) council.at = '2025-11-01T00:00:00+01:00'
    for (const event of attempts(council, step)) {
      sent += 1
      const decision = decide(council.state, event)
      if (!decision.ok) continue
      witness.before()
      settle(council, event, decision.changes)
      witness.after(event)
      for (const item of council.state.items.values()) watch(item)
      break
    }
  })
  return { council, sent, violated: witness.violated }
}

/** A patient step looks for something that can be done; another says the first thing that comes to mind. */
export function* attempts(council: Council, [what, patient]: Plan['steps'][number]): Iterable<Event> {
  for (let attempt = 0; attempt < (patient ? 24 : 1); attempt += 1) {
    const echo = attempt === 0 && what % 2 === 0 ? echoOf(council) : undefined
    yield echo ?? eventOf(council, (what + attempt * 0x2545f491) >>> 0)
  }
}

/** Takes over what was decided; nobody may change it any more. */
export function settle(council: Council, event: Event, changes: Changes): void {
  const marked = at(changes, council.log.length + 1)
  for (const thing of [...marked.items, ...marked.meetings, ...marked.motions]) frozen(thing)
  council.state.put(marked)
  council.log.push(event)
}

/** Whoever still writes to it throws. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) frozen(inner)
  return value
}

/** The council as the plan finds it. */
export function opened({ opening, finance, kind, children, essential }: Plan): Council {
  const council = new Council()
    .meeting('rat-1')
    .meeting('com', 'FBL', '2021-02-11T17:00:00+01:00')
    .meeting('rat-2', 'rat', '2021-03-18T17:00:00+01:00')
    .item('a', { meeting: 'rat-1', kind })
    .item('b', {
      meeting: 'com',
      public: false,
      stations: [
        { body: 'FBL', role: 'preparatory' },
        { body: 'rat', role: 'decision' },
      ],
    })
  for (const [motion, originator, of] of [
    ['m', 'spd', 'motion'],
    ['r', 'gruene', 'resolution'],
  ] as const) {
    const plan = {
      type: 'motion.add',
      motion,
      originator,
      kind: of,
      target: 'rat',
      title: 'Radweg',
      essential,
    } as const
    council.does(`${originator}.lead`, plan)
  }
  if (children) {
    const part = { type: 'item.part', item: 'a', part: 'p', title: 'Teil 1', number: '1.1', sameText: true } as const
    const amendment = { type: 'item.amend', item: 'a', part: 'x', title: 'Mehr Bäume', originator: 'dritte' } as const
    council.does('spd.secretary', part, amendment)
  }
  if (opening === null) return council
  council.sitting('rat-1').does('spd.lead', { type: 'classify.propose', item: 'a', value: 'covered', finance })
  council.does('gruene.lead', { type: 'classify.confirm', item: 'a', value: 'covered' })
  return bring(council, 'a', opening)
}

/** What was said last, said by the other partner too: most steps need the word of both. */
function echoOf(council: Council): Event | undefined {
  const last = council.log.at(-1)
  if (!last || last.actor.role !== 'lead') return undefined
  return council.event(last.actor.partner === 'spd' ? 'gruene.lead' : 'spd.lead', last.command)
}

function eventOf(council: Council, seed: number): Event {
  const as = people[seed % people.length]!
  const wanted = things[Math.floor(seed / 16) % things.length]!
  const item = council.state.items.get(wanted) ?? council.get('a')
  const motion = seed % 5 === 0 ? 'r' : 'm'
  const template = allTemplates[Math.floor(seed / 96) % allTemplates.length]!
  const late = Math.floor(seed / 7) % 19 === 0 ? 1 : 0
  const command: Command = template({
    item: item.context.item,
    version: item.context.version + late,
    motion,
    motionVersion: (council.state.motions.get(motion)?.context.version ?? 1) + late,
    dice: Math.floor(seed / 11),
  })
  return council.event(as, command)
}
