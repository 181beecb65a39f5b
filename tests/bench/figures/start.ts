import { deepStrictEqual } from 'node:assert/strict'
import { copyFileSync, cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Figure, Measured, Scale } from '../figure.ts'
import { firstView } from '../first-view.ts'
import { type Lived, lived } from '../history.ts'
import { agreement } from '../people.ts'
import { newFolder } from '../prepared.ts'
import { start as startServer } from '../running.ts'
import { product } from '../contestants.ts'
import type { ViewFrame } from '../../../server/protocol/frames.ts'
import type { Ready } from '../servers/child.ts'

const events: Readonly<Record<Scale, number>> = { full: 100_000, quick: 10_000 }

/** From opening the council's data until somebody has the first view, and that is the right one. */
export const start: Figure = {
  number: 7,
  title: 'start with a long log until the first right frame',
  measure: async (scale): Promise<Measured> => {
    const past = await lived(events[scale])
    const least = await opened(past)
    const { replayed, fresh } = await shown(past)
    const name = `opening the database and reading a snapshot (${size(past.state.length)})`
    const what = `${past.events} events, ${past.items} items`
    const until = { name, value: least.took }
    return {
      readings: [
        { what, unit: 'ms', product: fresh.opening + fresh.showing, against: until, aim: { atMost: 1.5 } },
        {
          what: 'processor time until it listens',
          unit: 'ms',
          product: fresh.effort,
          against: { name, value: least.effort },
          aim: null,
        },
        { what: 'of it until it listens', unit: 'ms', product: fresh.opening, against: null, aim: null },
        { what: 'of it the first view', unit: 'ms', product: fresh.showing, against: null, aim: null },
        { what: 'the next view of that audience, beside', unit: 'ms', product: fresh.again, against: null, aim: null },
        {
          what: 'without a snapshot, until it listens',
          unit: 'ms',
          product: replayed.opening,
          against: until,
          aim: null,
        },
      ],
      loads: [],
    }
  },
}

const size = (characters: number): string => `${(characters / 1e6).toFixed(1)} MB of JSON`

/** The same database with the state in a table of its own, opened and read. */
async function opened(past: Lived): Promise<Pick<Ready, 'took' | 'effort'>> {
  const folder = newFolder()
  const path = join(folder, 'snapshot.sqlite')
  copyFileSync(join(past.folder, `${agreement.id}.sqlite`), path)
  const database = new Sqlite(path)
  database.exec('CREATE TABLE snapshot (state TEXT NOT NULL)')
  database.prepare('INSERT INTO snapshot (state) VALUES (?)').run(past.state)
  database.close()
  const server = await startServer('snapshot/server.ts', [path])
  await server.stop()
  rmSync(folder, { recursive: true })
  return server
}

/**
 * The product on a copy of the past, first by reading all of its log, which leaves a snapshot behind, then from that:
 * both must show what the past led to, and the same.
 */
async function shown(past: Lived): Promise<{ replayed: Seen; fresh: Seen }> {
  const folder = newFolder()
  cpSync(past.folder, folder, { recursive: true })
  try {
    const replayed = await seen(folder, past)
    const fresh = await seen(folder, past)
    deepStrictEqual(fresh.view, replayed.view)
    return { replayed, fresh }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

interface Seen {
  readonly view: ViewFrame['view']
  /** Milliseconds until it listens, of the processor until then, until the first view, and for the next one. */
  readonly opening: number
  readonly effort: number
  readonly showing: number
  readonly again: number
}

async function seen(folder: string, past: Lived): Promise<Seen> {
  const person = past.people.find(({ role }) => role === 'member')
  if (!person) throw new Error('Nobody is there to look on.')
  const { port, took, effort, stop } = await startServer(product.program, [product.dataIn(folder)])
  try {
    const begun = performance.now()
    const { head, view } = await firstView(port, person)
    const showing = performance.now() - begun
    deepStrictEqual(head, past.heads[person.partner])
    await firstView(port, person)
    return { view, opening: took, effort, showing, again: performance.now() - begun - showing }
  } finally {
    await stop()
  }
}
