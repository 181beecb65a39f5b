import { execFile } from 'node:child_process'
import { chownSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { newFolder } from './prepared.ts'

/** A real PostgreSQL on a new folder, reached through a socket in it. */
export interface RunningPostgres {
  readonly folder: string
  /** Runs one of PostgreSQL's programs on it; resolves with what that printed. */
  readonly run: (program: string, given: readonly string[]) => Promise<string>
  readonly stop: () => Promise<void>
}

const VERSIONS = '/usr/lib/postgresql'
/** PostgreSQL refuses to run as root; Debian brings this user with it. */
const USER = 'postgres'

/** Starts it with its own settings: every commit waits for the disk. Throws with what to install where it is missing. */
export async function startPostgres(): Promise<RunningPostgres> {
  const programs = newest()
  const folder = newFolder()
  const as = await identity()
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid)
  const run = async (program: string, given: readonly string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(join(programs, program), [...given], { ...as, cwd: folder })
    return stdout
  }
  const data = join(folder, 'data')
  await run('initdb', ['-D', data, '-U', USER, '--auth=trust', '--no-sync', '--locale=C', '--encoding=UTF8'])
  const settings = `-k ${folder} -c listen_addresses=''`
  await run('pg_ctl', ['-D', data, '-w', '-s', '-l', join(folder, 'log'), '-o', settings, 'start'])
  return {
    folder,
    run: (program, given) => run(program, ['-h', folder, '-U', USER, ...given]),
    stop: async () => void (await run('pg_ctl', ['-D', data, '-s', '-m', 'immediate', 'stop'])),
  }
}

function newest(): string {
  const found = existsSync(VERSIONS) ? readdirSync(VERSIONS).map(Number) : []
  const programs = join(VERSIONS, String(Math.max(...found)), 'bin')
  if (!existsSync(join(programs, 'pgbench')))
    throw new Error('There is no PostgreSQL to measure against: apt-get install postgresql.')
  return programs
}

/** Who runs it: whoever runs the bench, unless that is root. */
async function identity(): Promise<{ readonly uid?: number; readonly gid?: number }> {
  if (process.getuid?.() !== 0) return {}
  const [uid = 0, gid = 0] = await Promise.all(
    ['-u', '-g'].map(async (which) => Number((await promisify(execFile)('id', [which, USER])).stdout)),
  )
  return { uid, gid }
}
