import { setTimeout } from 'node:timers/promises'
import { otherOf, type Which } from '../../support/postgres-pair.ts'
import type { Chance } from '../chance.ts'
import type { Stage } from './stage.ts'

/** One thing that goes wrong, and is put right again when this resolves. `calm`: of seconds, some long, some short. */
type Disaster = (stage: Stage, chance: Chance) => Promise<void>

const which = (chance: Chance): Which => (chance.often(0.5) ? 0 : 1)
/** Shorter than anybody notices, or longer than a node may go on calling itself current. */
const aWhile = (chance: Chance): Promise<void> =>
  setTimeout(chance.often(0.6) ? chance.between(20, 400) : chance.between(400, 4_000))

const losing =
  (what: 'answers' | 'questions'): Disaster =>
  async ({ nodes, pair }, chance) => {
    nodes[which(chance)].lines[pair.primary].cutBefore(what, /note\.internal/u)
  }

const pausing =
  (whose: (stage: Stage) => Which): Disaster =>
  async (stage, chance) => {
    const paused = whose(stage)
    stage.pair.pause(paused)
    await aWhile(chance)
    stage.pair.resume(paused)
  }

const restarting =
  (whose: (stage: Stage) => Which): Disaster =>
  async (stage, chance) => {
    const killed = whose(stage)
    await stage.pair.kill(killed)
    if (chance.often(0.5)) await aWhile(chance)
    await stage.pair.run(killed)
  }

/** The replica becomes the primary; what was the primary until then becomes its replica. */
const failingOver =
  (old: 'is killed' | 'is paused' | 'lives on'): Disaster =>
  async ({ pair }, chance) => {
    const before = pair.primary
    if (old === 'is killed') await pair.kill(before)
    if (old === 'is paused') pair.pause(before)
    await pair.promote()
    if (chance.often(0.5)) await aWhile(chance)
    // It wakes as a second primary, if only for a moment.
    if (old === 'is paused') pair.resume(before)
    if (old !== 'is killed') await aWhile(chance)
    await pair.rebuild(before, chance.often(0.7) ? 'rewound' : 'anew')
  }

const disasters = {
  'node killed': async (stage, chance) => {
    const node = which(chance)
    await stage.kill(node)
    if (chance.often(0.3)) await aWhile(chance)
    await stage.start(node)
  },
  'node paused': async ({ nodes }, chance) => {
    const { process } = nodes[which(chance)]
    process?.kill('SIGSTOP')
    await aWhile(chance)
    process?.kill('SIGCONT')
  },
  'node cut off': async ({ nodes }, chance) => {
    const { lines } = nodes[which(chance)]
    for (const line of lines) line.cut()
    await aWhile(chance)
    for (const line of lines) line.mend()
  },
  'answer lost': losing('answers'),
  'question lost': losing('questions'),
  'primary killed': restarting(({ pair }) => pair.primary),
  'primary paused': pausing(({ pair }) => pair.primary),
  'replica killed': restarting(({ pair }) => otherOf(pair.primary)),
  'replica paused': pausing(({ pair }) => otherOf(pair.primary)),
  'failover, old primary killed': failingOver('is killed'),
  'failover, old primary paused': failingOver('is paused'),
  'failover, old primary lives on': failingOver('lives on'),
} as const satisfies Record<string, Disaster>

export type Kind = keyof typeof disasters

/** How often each comes, among a hundred. */
const shares: Readonly<Record<Kind, number>> = {
  'node killed': 18,
  'node paused': 14,
  'node cut off': 12,
  'answer lost': 12,
  'question lost': 8,
  'primary killed': 8,
  'primary paused': 8,
  'replica killed': 4,
  'replica paused': 4,
  'failover, old primary killed': 6,
  'failover, old primary paused': 3,
  'failover, old primary lives on': 3,
}

const deck = (Object.keys(shares) as Kind[]).flatMap((kind) => Array.from({ length: shares[kind] }, () => kind))

/** What goes wrong, in this order. The second is always a failover: a short run must have one. */
export const planned = (count: number, chance: Chance): readonly Kind[] =>
  Array.from({ length: count }, (_, index): Kind =>
    index === 1
      ? chance.one('failover, old primary killed', 'failover, old primary paused')
      : (chance.among(deck) ?? 'node killed'),
  )

export const strike = (kind: Kind, stage: Stage, chance: Chance): Promise<void> => disasters[kind](stage, chance)
