import * as fc from 'fast-check'
import type { Command, Event } from '../../machines/events.ts'
import type { Changes } from '../../machines/council-state.ts'
import { at, decide } from '../../machines/decide.ts'
import type { Item } from '../../machines/item/item.ts'
import type { CoordinationState } from '../../machines/item/states.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { Council } from './council.ts'
import { threePartners } from './fictional.ts'
import { motionTemplates } from './motion-templates.ts'
import { bring, classified } from './stages.ts'
import { templates } from './templates.ts'
import { type Promised, Witness } from './witness.ts'

/**
 * Random histories of a small council of two partners or three: three meetings of the council and one of a committee; an
 * item `a` with a part `p` and an amendment `x`, from the start or once somebody adds them, and an item `b` that a
 * committee prepares; a motion `m` of one partner and a resolution `r` of another, for council or committee, which
 * become items when filed; every role of all partners, second leads and speakers of two committees among them; every
 * event, most of them ill-timed, some on an outdated text; at some point perhaps the end of the term.
 */
export interface Plan {
  /** Of three partners, how often they may adjourn by right; of two, once. */
  readonly three: false | 1 | 2
  /** Where the motions are meant for. */
  readonly target: 'rat' | 'FBL'
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
  three: fc.constantFrom<Plan['three'][]>(false, false, false, 1, 2),
  target: fc.constantFrom('rat', 'FBL'),
  opening: fc.constantFrom(null, ...openings),
  finance: fc.constantFrom('none', 'relevant', 'core'),
  kind: fc.constantFrom('vorlage', 'haushalt', 'gebuehren'),
  essential: fc.boolean(),
  children: fc.boolean(),
  lasts: fc.oneof({ weight: 4, arbitrary: fc.constant(99) }, { weight: 1, arbitrary: fc.nat(60) }),
  steps: fc.array(fc.tuple(fc.nat(0x3fffffff), fc.boolean()), { minLength: 10, maxLength: 60, size: 'max' }),
})

const often = ['lead', 'lead', 'secretary']
const roles = [...often, ...often, 'lead#2', 'speaker:FBL', 'speaker:FBL', 'speaker:PBMS', 'secretary#2', 'member']
const peopleOf = ({ partners }: Council): string[] =>
  partners.flatMap((partner) => roles.map((role) => `${partner}.${role}`))
const allTemplates = [...templates, ...motionTemplates]
const things = ['a', 'a', 'a', 'a', 'p', 'x', 'b', 'b', 'm', 'n'] as const
const motions = ['m', 'm', 'm', 'r', 'k'] as const

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
  const people = peopleOf(council)
  for (let attempt = 0; attempt < (patient ? 24 : 1); attempt += 1) {
    const echo = attempt === 0 && what % 2 === 0 ? echoOf(council) : undefined
    yield echo ?? eventOf(council, people, (what + attempt * 0x2545f491) >>> 0)
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

const begun = new Map<string, Council>()

/** The council as the plan finds it. Many plans begin alike: each beginning is played once, and everyone gets a copy. */
export function opened(plan: Plan): Council {
  const { three, target, opening, finance, kind, children, essential } = plan
  const key = JSON.stringify([three, target, opening, finance, kind, children, essential])
  const known = begun.get(key) ?? begin(plan)
  begun.set(key, known)
  return known.copy()
}

function begin(plan: Plan): Council {
  const council = played(plan)
  const { items, meetings, motions: planned } = council.state
  for (const kind of [items, meetings, planned]) for (const thing of kind.values()) frozen(thing)
  return council
}

function played({
  three,
  target,
  opening,
  finance,
  kind,
  children,
  essential,
}: Omit<Plan, 'steps' | 'lasts'>): Council {
  const council = new Council(three === false ? krefeld : threePartners(three))
  const { office, partners } = council
    .meeting('rat-1')
    .meeting('com', 'FBL', '2021-02-11T17:00:00+01:00')
    .meeting('rat-2', 'rat', '2021-03-18T17:00:00+01:00')
    .meeting('rat-3', 'rat', '2021-05-06T17:00:00+02:00')
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
    ['m', 0, 'motion'],
    ['r', 1, 'resolution'],
  ] as const) {
    const side = partners[originator]!
    const plan = {
      type: 'motion.add',
      motion,
      originator: side,
      kind: of,
      target,
      title: 'Radweg',
      essential,
    } as const
    council.does(`${side}.lead`, plan)
  }
  if (children) {
    const part = { type: 'item.part', item: 'a', part: 'p', title: 'Teil 1', number: '1.1', sameText: true } as const
    const amendment = { type: 'item.amend', item: 'a', part: 'x', title: 'Mehr Bäume', originator: 'dritte' } as const
    council.does(office, part, amendment)
  }
  if (opening === null) return council
  return bring(classified(council.sitting('rat-1'), 'a', 'covered', finance), 'a', opening)
}

/** What was said last, said by the next partner too: most steps need the word of all. */
function echoOf(council: Council): Event | undefined {
  const last = council.log.at(-1)
  if (!last || last.actor.role !== 'lead') return undefined
  const { partners } = council
  const next = partners[(partners.indexOf(last.actor.partner) + 1) % partners.length]!
  return council.event(`${next}.lead`, last.command)
}

/**
 * One number of 30 bits after the other, each independent of the last (mulberry32). fast-check draws many small numbers: taken as they
 * are, the same few people would do the same few things.
 */
function rollsFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 2
  }
}

function eventOf(council: Council, people: readonly string[], seed: number): Event {
  const roll = rollsFrom(seed)
  const as = people[roll() % people.length]!
  const wanted = things[roll() % things.length]!
  const item = council.state.items.get(wanted) ?? council.get('a')
  const planned = motions[roll() % motions.length]!
  const motion = council.state.motions.has(planned) ? planned : 'm'
  const template = allTemplates[roll() % allTemplates.length]!
  const late = roll() % 19 === 0 ? 1 : 0
  const command: Command = template({
    item: item.context.item,
    version: item.context.version + late,
    partners: council.partners,
    motion,
    motionVersion: (council.state.motions.get(motion)?.context.version ?? 1) + late,
    dice: roll(),
  })
  return council.event(as, command)
}
