import { execFile, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

/** Debian puts each version's programs into a folder of its own, the newest last. */
const debian = '/usr/lib/postgresql'
const isRoot = (): boolean => process.getuid?.() === 0

/** Where PostgreSQL's programs are; undefined if there are none. */
function findPrograms(): string | undefined {
  const named = process.env['POSTGRES_BIN']
  if (named !== undefined && named !== '') {
    if (existsSync(join(named, 'initdb'))) return named
    throw new Error(`POSTGRES_BIN names ${named}, where there is no initdb. Correct or unset it.`)
  }
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((one, other) => Number(one) - Number(other)) : []
  const places = [...versions.map((version) => join(debian, version, 'bin')), '/usr/local/bin', '/usr/bin']
  const found = places.findLast((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')))
  // Links to some of them may be elsewhere; all of them are where the links lead.
  return found === undefined ? undefined : dirname(realpathSync(join(found, 'initdb')))
}

/** Where PostgreSQL's programs are. Throws with what to do if there are none: a test is never skipped. */
export function postgresPrograms(): string {
  const found = findPrograms()
  if (found !== undefined) return found
  throw new Error(
    'The tests need a PostgreSQL server’s programs. Install them (Debian, Ubuntu: `sudo apt-get install postgresql`) ' +
      'or set the environment variable POSTGRES_BIN to the folder with initdb and postgres.',
  )
}

/** Installs Debian's PostgreSQL where none is found and we may, else says what to do. */
export function ensurePostgres(): void {
  if (findPrograms() === undefined && isRoot() && existsSync('/usr/bin/apt-get')) {
    console.log('No PostgreSQL found for the tests; installing the Debian package once.')
    const install = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    execFileSync('apt-get', ['update', '-q'], install)
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'postgresql'], install)
  }
  postgresPrograms()
}

/** Whom to run it as: it refuses to be root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (!isRoot()) return undefined
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((each) => each.split(':'))
    .find(([name]) => name === 'postgres' || name === 'nobody')
  if (!line) throw new Error('PostgreSQL refuses to run as root, and there is no user `postgres` or `nobody` here.')
  return { uid: Number(line[2]), gid: Number(line[3]) }
}

export interface ClusterOptions {
  /** Waits for the disk as in real use: for tests that kill it. Without, a crash of the machine may lose what it has. */
  readonly durable?: boolean
  /** Listens on this port of 127.0.0.1, besides the socket in its folder. */
  readonly port?: number
  /** More settings, `name=value`. */
  readonly settings?: readonly string[]
}

/** A running PostgreSQL of our own. */
export interface Cluster {
  /** Its folder; without a port, the socket is in it. */
  readonly folder: string
  readonly port?: number
  /** Of the server process, which everything else of it belongs to. */
  readonly pid: number
}

/** The address of a database for a role. */
export const databaseUrl = ({ folder, port }: Omit<Cluster, 'pid'>, role: string, database: string): string =>
  port === undefined
    ? `postgres://${role}@/${database}?host=${folder}`
    : `postgres://${role}@127.0.0.1:${String(port)}/${database}`

/** The socket behind an address, and the same address through a port of this machine that leads there. */
export function socketOf(url: string): { readonly path: string; readonly through: (port: number) => string } {
  const { searchParams, pathname, username } = new URL(url.replace('@/', '@folder/'))
  return {
    path: `${searchParams.get('host') ?? ''}/.s.PGSQL.5432`,
    through: (port) => `postgres://${username}@127.0.0.1:${String(port)}${pathname}`,
  }
}

/** Runs one of PostgreSQL's programs in a cluster's folder, as whoever runs the cluster. Throws when it fails. */
export async function runProgram(name: string, folder: string, given: readonly string[]): Promise<void> {
  const program = join(postgresPrograms(), name)
  await promisify(execFile)(program, [...given], { ...unprivileged(), cwd: folder })
}

/** Lets whoever runs clusters write there. */
export function giveAway(folder: string): void {
  const user = unprivileged()
  if (user) chownSync(folder, user.uid, user.gid)
}

/** Makes an empty cluster in a new folder, with the superuser `postgres`. Everybody on this machine may connect. */
export function makeCluster(folder: string): void {
  giveAway(folder)
  const options = ['-D', join(folder, 'cluster'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']
  execFileSync(join(postgresPrograms(), 'initdb'), options, {
    ...unprivileged(),
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

export const newClusterFolder = (): string => mkdtempSync(join(tmpdir(), 'schulterschluss-pg-'))

/** Starts a cluster that was made, and waits until it takes connections. */
export async function startCluster(
  folder: string,
  { durable = false, port, settings = [] }: ClusterOptions = {},
): Promise<Cluster> {
  const wanted = [
    `unix_socket_directories=${folder}`,
    `listen_addresses=${port === undefined ? '' : '127.0.0.1'}`,
    ...(port === undefined ? [] : [`port=${port}`]),
    `fsync=${durable ? 'on' : 'off'}`,
    `full_page_writes=${durable ? 'on' : 'off'}`,
    'shared_buffers=32MB',
    'max_connections=200',
    'jit=off',
    ...settings,
  ]
  const server = spawn(
    join(postgresPrograms(), 'postgres'),
    ['-D', join(folder, 'cluster'), ...wanted.flatMap((setting) => ['-c', setting])],
    { ...unprivileged(), cwd: folder, stdio: ['ignore', 'ignore', 'ignore'], detached: true },
  )
  server.unref()
  const { pid } = server
  if (pid === undefined) throw new Error('PostgreSQL could not be started.')
  const file = join(folder, 'cluster', 'postmaster.pid')
  for (let tries = 0; tries < 600; tries += 1) {
    const [of, , , , , , , status] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    // One that was killed leaves its file behind.
    if (of === String(pid) && status?.trim() === 'ready') return { folder, pid, ...(port !== undefined && { port }) }
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at once with ${server.exitCode}.`)
    await setTimeout(50)
  }
  throw new Error('PostgreSQL was not ready within 30 seconds.')
}

/** Ends a cluster as `signal` says (SIGQUIT: at once, SIGINT: after rolling back) and waits until it is gone. */
export async function stopCluster({ pid }: Cluster, signal: NodeJS.Signals = 'SIGINT'): Promise<void> {
  try {
    process.kill(pid, signal)
    for (;;) {
      process.kill(pid, 0)
      await setTimeout(20)
    }
  } catch {
    // It is gone.
  }
}

export function removeCluster(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}
