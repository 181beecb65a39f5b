import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Contestant, product, type SignedIn } from './contestants.ts'
import { enrolled, newFolder } from './prepared.ts'
import { type Memory, PROFILE, type Ready } from './servers/child.ts'

/** A server under measurement: a process of its own. */
export interface Running extends Ready {
  readonly pid: number
  readonly memory: () => Promise<Memory>
  /** The most that ever waited for one reader, bytes. */
  readonly waiting: () => Promise<number>
  readonly stop: () => Promise<void>
}

/** A running server with people signed in. */
export interface Inhabited extends Running {
  readonly people: readonly SignedIn[]
  readonly folder: string
}

/** Starts a program of `servers/`. With `profile`, its processor profile while it is measured is put into that folder. */
export async function start(program: string, given: readonly string[], profile?: string): Promise<Running> {
  if (profile !== undefined) mkdirSync(profile, { recursive: true })
  const path = fileURLToPath(new URL(`servers/${program}`, import.meta.url))
  const env = { ...process.env, ...(profile !== undefined && { [PROFILE]: profile }) }
  const server = fork(path, given, { execArgv: ['--expose-gc'], env })
  const ready = await told<Ready>(server)
  return {
    ...ready,
    pid: server.pid ?? 0,
    memory: async () => {
      server.send('memory')
      return (await told<{ memory: Memory }>(server)).memory
    },
    waiting: async () => {
      server.send('waiting')
      return (await told<{ waiting: number }>(server)).waiting
    },
    stop: async () => {
      const exit = once(server, 'exit')
      server.kill('SIGTERM')
      await exit
    },
  }
}

/** The next thing that the server says. */
async function told<Message>(server: ChildProcess): Promise<Message> {
  const gone = once(server, 'exit').then(([code]) => {
    throw new Error(`The server ended before it answered (${String(code)}).`)
  })
  const [message] = (await Promise.race([once(server, 'message'), gone])) as [Message]
  return message
}

/** One server on a new folder with so many people, for as long as something is done with it. */
export async function withServer<Result>(
  contestant: Contestant,
  people: number,
  work: (server: Inhabited) => Promise<Result>,
  profile?: string,
): Promise<Result> {
  const place = await enrolled(contestant, people)
  const server = await start(contestant.program, [contestant.dataIn(place.folder)], profile)
  try {
    return await work({ ...server, ...place })
  } finally {
    await server.stop()
    rmSync(place.folder, { recursive: true })
  }
}

/** One server of the product on a copy of a folder, for as long as something is done with it. */
export async function withCopy<Result>(
  { folder: from, people }: Pick<Inhabited, 'folder' | 'people'>,
  work: (server: Inhabited) => Promise<Result>,
): Promise<Result> {
  const folder = newFolder()
  cpSync(from, folder, { recursive: true })
  const server = await start(product.program, [product.dataIn(folder)])
  try {
    return await work({ ...server, folder, people })
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true })
  }
}

/** Bare `ws`, for as long as something is done with it. */
export async function withBare<Result>(work: (server: Running) => Promise<Result>): Promise<Result> {
  const server = await start('bare/server.ts', [])
  try {
    return await work(server)
  } finally {
    await server.stop()
  }
}
