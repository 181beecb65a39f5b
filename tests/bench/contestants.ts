import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { enrol } from '../../server/identity/enrol.ts'
import { openCouncil } from '../../db/sqlite/council.ts'
import { openNaiveStore } from './naive/store.ts'
import { agreement, type Participant } from './people.ts'

/** A participant with what signs them in. */
export interface SignedIn extends Participant {
  readonly cookie: string
}

export interface Contestant {
  readonly name: 'naive' | 'product'
  /** Whether a side's count leaves out what is private to another side, as the product's does. */
  readonly countsBySide: boolean
  /** The program, and what it is given to find its data. */
  readonly program: string
  readonly dataIn: (folder: string) => string
  /** Puts people and their sessions into a new folder before the start. */
  readonly enrol: (folder: string, people: readonly Participant[]) => Promise<readonly SignedIn[]>
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const databaseIn = (folder: string): string => join(folder, 'naive.sqlite')

export const naive: Contestant = {
  name: 'naive',
  countsBySide: false,
  program: here('naive/server.ts'),
  dataIn: databaseIn,
  enrol: async (folder, people) => {
    const store = openNaiveStore(databaseIn(folder))
    const signedIn = people.map((person) => {
      const token = randomBytes(32).toString('base64url')
      store.addPerson(person, token)
      return { ...person, cookie: `session=${token}` }
    })
    store.close()
    return signedIn
  },
}

export const product: Contestant = {
  name: 'product',
  countsBySide: true,
  program: here('product/server.ts'),
  dataIn: (folder) => folder,
  enrol: async (folder, people) => {
    const file = openCouncil(folder, agreement.id)
    const { sessions, close } = file
    const signedIn: SignedIn[] = []
    const now = Date.now()
    const tomorrow = now + 86_400_000
    for (const person of people) {
      await enrol(file, person)
      const token = await sessions.redeem(await sessions.createLink(person.id, tomorrow), now, tomorrow)
      signedIn.push({ ...person, cookie: `schulterschluss=${token ?? ''}` })
    }
    await close()
    return signedIn
  },
}

export interface Running {
  readonly port: number
  readonly pid: number
  readonly stop: () => Promise<void>
}

/** Starts the server on a folder that `enrol` has prepared. With `profile`, its processor profile is put there. */
export async function start({ program, dataIn }: Contestant, folder: string, profile?: string): Promise<Running> {
  if (profile !== undefined) mkdirSync(profile, { recursive: true })
  const execArgv = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`, '--cpu-prof-interval=500']
  const server = fork(program, [dataIn(folder)], { execArgv })
  const port = await portOf(server)
  return {
    port,
    pid: server.pid ?? 0,
    stop: async () => {
      const exit = once(server, 'exit')
      server.kill('SIGTERM')
      await exit
    },
  }
}

async function portOf(server: ChildProcess): Promise<number> {
  const gone = once(server, 'exit').then(([code]) => {
    throw new Error(`The server ended before it listened (${String(code)}).`)
  })
  const [message] = (await Promise.race([once(server, 'message'), gone])) as [{ port: number }]
  return message.port
}
