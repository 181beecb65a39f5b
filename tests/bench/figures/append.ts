import { rmSync } from 'node:fs'
import { withCluster } from '../cluster.ts'
import type { Figure, Measured, Reading, Scale } from '../figure.ts'
import { underLoad } from '../load-process.ts'
import type { Appending, AppendResult, Timed } from '../loads/append.ts'
import { appendToPostgres, prepareTable } from '../postgres-append.ts'
import { newFolder } from '../prepared.ts'

/** Each over several checkpoints, which come after 2,000 rows: an entry and its answer are two. */
const commits: Readonly<Record<Scale, { readonly single: number; readonly grouped: number }>> = {
  full: { single: 6000, grouped: 400 },
  quick: { single: 2000, grouped: 80 },
}
const GROUP = 50

async function ours(perCommit: number, count: number): Promise<AppendResult> {
  const folder = newFolder()
  try {
    return await underLoad<Appending, AppendResult>('append.ts', { folder, perCommit, commits: count })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Durable append. */
export const append: Figure = {
  number: 5,
  title: 'durable append, 1 and 50 per commit',
  measure: (scale): Promise<Measured> =>
    withCluster(async (postgres) => {
      const { single, grouped } = commits[scale]
      await prepareTable(postgres)
      const one = await ours(1, single)
      const oneThere = await appendToPostgres(postgres, 1, Math.round(single / 4))
      const fifty = await ours(GROUP, grouped)
      const fiftyThere = await appendToPostgres(postgres, GROUP, grouped)
      return {
        readings: [
          rate('single', one, `fdatasync of ${one.bytes} B`, one.disk, { atLeast: 0.85 }),
          rate('single, beside', one, 'PostgreSQL', oneThere, null),
          tail('single', one),
          ownTail(one),
          rate('groups of 50', fifty, 'PostgreSQL', fiftyThere, { atLeast: 1.3 }),
          rate('groups of 50, beside', fifty, `fdatasync of ${fifty.bytes} B`, fifty.disk, null),
          tail('groups of 50', fifty),
          ownTail(fifty),
        ],
        loads: [
          { phase: 'single (load: the store itself)', ...one.shares },
          { phase: 'groups of 50 (load: the store itself)', ...fifty.shares },
        ],
      }
    }),
}

const rate = (what: string, { product }: AppendResult, name: string, there: Timed, aim: Reading['aim']): Reading => ({
  what: `${what}, commits`,
  unit: '/s',
  product: product.perSecond,
  against: { name, value: there.perSecond },
  aim,
})

const tail = (what: string, { product }: AppendResult): Reading => ({
  what: `${what}, p99`,
  unit: 'ms',
  product: product.p99,
  against: { name: 'own p50', value: product.p50 },
  aim: { atMost: 2 },
})

/** How far the disk itself is from steady, in the same minutes. */
const ownTail = ({ disk, bytes }: AppendResult): Reading => ({
  what: `fdatasync of ${bytes} B alone, p99, beside`,
  unit: 'ms',
  product: disk.p99,
  against: { name: 'own p50', value: disk.p50 },
  aim: null,
})
