import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type CouncilFile, openCouncil } from '../../../db/sqlite/council.ts'
import type { Role } from '../../../db/mandates.ts'
import { krefeld } from '../../../machines/agreements/krefeld-2020-2025/index.ts'
import { sessionMs } from '../../../server/identity/cookie.ts'
import { enrol } from '../../../server/identity/enrol.ts'
import { type App, buildApp } from '../../../server/app.ts'
import type { AppOptions } from '../../../server/app-options.ts'
import { keyPath, signerIn } from '../../../server/evidence/signer.ts'
import { Screen, type Since } from './screen.ts'

/** A real server on a free port, with a real file in a folder of its own; only the clock is ours. */
export interface House {
  readonly folder: string
  app: App
  file: CouncilFile
  port: number
  /** The council's time; tests move it. */
  readonly clock: { millis: number }
  /** Signs somebody in and returns the cookie. Ids look like `spd.lead`, `gruene.speaker:FBL`, `spd.lead#2`. */
  readonly signIn: (who: string) => Promise<string>
  /** A screen that has said hello and has its first view. */
  readonly screen: (who: string, since?: Since, packed?: boolean) => Promise<Screen>
  readonly stop: () => Promise<void>
  /** Starts a server on the file that lies in the folder now, on the same port where there was one. */
  readonly start: () => Promise<void>
  /** Stops the server and starts another on the same file. */
  readonly restart: () => Promise<void>
  /** Stops for good, with its folder, before the test is over. */
  readonly leave: () => Promise<void>
}

export const feb4 = '2021-02-04T17:00:00+01:00'

/** `folder` is where its file lies, if that is not a new one. */
export async function newHouse(
  options: Partial<AppOptions> = {},
  folder = mkdtempSync(join(tmpdir(), 'schulterschluss-server-')),
): Promise<House> {
  const wallClock = options.wallClock ?? Date.now
  const clock = { millis: Date.parse('2021-02-02T18:00:00+01:00') }
  let running = true
  const open = async (port = 0): Promise<Pick<House, 'app' | 'file' | 'port'>> => {
    const file = openCouncil(folder, krefeld.id)
    const app = await buildApp({
      agreement: krefeld,
      file,
      clock: { now: () => clock.millis },
      oneClickLinks: true,
      signer: signerIn(keyPath(file.path)),
      ...options,
    })
    await app.http.listen({ port, host: '127.0.0.1' })
    const address = app.http.server.address()
    return { app, file, port: typeof address === 'object' && address ? address.port : 0 }
  }
  const stop = async (): Promise<void> => {
    if (!running) return
    running = false
    await house.app.close()
    await house.file.close()
  }
  const ending: Ending = {
    now: async () => {
      ending.now = undefined
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  const house: House = {
    folder,
    clock,
    ...(await open()),
    signIn: (who) => signIn(house, who, wallClock),
    screen: async (who, since, packed) => Screen.open(house.port, await signIn(house, who, wallClock), since, packed),
    stop,
    leave: async () => ending.now?.(),
    start: async () => {
      Object.assign(house, await open(house.port))
      running = true
    },
    restart: async () => {
      await stop()
      Object.assign(house, await open())
      running = true
    },
  }
  endsWithTest(ending)
  return house
}

interface Ending {
  now: (() => Promise<void>) | undefined
}

/** Outside of the house, which a test that builds hundreds must be able to let go of. */
function endsWithTest(ending: Ending): void {
  onTestFinished(() => ending.now?.())
}

export const nameOf = (who: string): string => `Name-${who.replaceAll(/[^a-zA-Z0-9]/g, '-')}`

async function signIn({ file }: House, who: string, wallClock: () => number): Promise<string> {
  const [partner = '', rest = ''] = who.split('.')
  const [role, committee] = rest.replace(/#\d+$/, '').split(':')
  if (!(await file.people.person(who))) {
    const committees = committee === undefined ? [] : [committee]
    await enrol(file, { id: who, name: nameOf(who), partner, role: role as Role, committees })
  }
  const now = wallClock()
  return `schulterschluss=${await file.sessions.begin(who, { name: 'Test', by: 'password' }, now, now + sessionMs)}`
}
