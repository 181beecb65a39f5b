import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Cluster, postgresPrograms } from '../support/postgres-cluster.ts'
import type { Timed } from './loads/append.ts'
import { quantile, sum } from './statistics.ts'

const TABLE = `CREATE TABLE log (version bigserial PRIMARY KEY, command text NOT NULL UNIQUE, stream_kind text NOT NULL,
  stream_id text NOT NULL, actor text NOT NULL, at text NOT NULL, rulebook text NOT NULL, body text NOT NULL)`

// pgbench takes a colon before a letter or digit for a variable of its own.
const BODY =
  '{"actor": {"board": true, "committees": [], "partner": "spd", "register": 60, "role": "lead"}, ' +
  '"command": {"item": "item-1", "type": "line.propose", "version": 1, "vote": "yes"}}'
/** As screens make them: the millisecond, then by chance. */
const COMMAND =
  "lpad(to_hex((extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || substr(md5(random()::text), 1, 20)"
const ROW = `(${COMMAND}, 'item', 'item-1', 'p1', '2021-02-04T17.00.00.000+01.00', 'krefeld-2020-2025/1', '${BODY}')`

const WARM_UP = 5

/** A plain table for events, with unique command ids and nothing else: no chain, no answers, no triggers. */
export const prepareTable = (cluster: Cluster): Promise<void> => run(cluster, 'psql', ['-q', '-c', TABLE, 'postgres'])

/** Runs one of PostgreSQL's programs as its superuser, through the socket in its folder. */
async function run({ folder, port }: Cluster, program: string, given: readonly string[]): Promise<void> {
  const where = ['-h', folder, '-p', String(port), '-U', 'postgres']
  await promisify(execFile)(join(postgresPrograms(), program), [...where, ...given], { cwd: folder })
}

/**
 * PostgreSQL's own append: one prepared INSERT of so many rows, sent by its own program over one connection, each waiting
 * for the disk. Called again and again, the table grows.
 */
export async function appendToPostgres(cluster: Cluster, perCommit: number, commits: number): Promise<Timed> {
  const script = join(cluster.folder, 'append.sql')
  const columns = 'command, stream_kind, stream_id, actor, at, rulebook, body'
  const values = Array.from({ length: perCommit }, () => ROW).join(',')
  writeFileSync(script, `INSERT INTO log (${columns}) VALUES ${values};\n`)
  const times = join(cluster.folder, 'times')
  const given = ['-n', '-M', 'prepared', '-t', String(commits), '-f', script, '-l', `--log-prefix=${times}`, 'postgres']
  await run(cluster, 'pgbench', given)
  return timesIn(cluster.folder)
}

/** pgbench notes for each transaction its client, its number and its time in µs. The first few plan it and warm up. */
function timesIn(folder: string): Timed {
  const notes = readdirSync(folder).filter((name) => name.startsWith('times.'))
  const lines = notes.flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
  for (const name of notes) rmSync(join(folder, name))
  const times = lines.slice(WARM_UP).map((line) => Number(line.split(' ')[2]) / 1000)
  return { perSecond: (times.length / sum(times)) * 1000, p50: quantile(times, 0.5), p99: quantile(times, 0.99) }
}
