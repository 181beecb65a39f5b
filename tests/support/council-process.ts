import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'

/** `npm start` as people start it: a process of its own, on a data folder of the caller's. */
export interface CouncilProcess {
  /** As browsers see it: under a host name, which passkeys need. */
  readonly origin: string
  /** The link that it printed, on a folder without a council; undefined where it serves one. */
  readonly setUpLink: string | undefined
  readonly end: () => Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Does a council answer there, one that wants to know who asks? */
export const servesCouncil = (origin: string): Promise<boolean> =>
  fetch(`${origin}/api/me`).then(
    ({ status }) => status === 401,
    () => false,
  )

/** Starts it and waits until it has printed its link or serves a council. The caller ends it. */
export async function startCouncil(data: string): Promise<CouncilProcess> {
  const port = await freePort()
  const origin = `http://localhost:${port}`
  const env = { ...process.env, PORT: String(port), SCHULTERSCHLUSS_DATA: data, SCHULTERSCHLUSS_LOG: 'silent' }
  const child: ChildProcess = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const link = (): string | undefined => /http:\/\/localhost:\d+\/einrichten#\S+/.exec(printed)?.[0]
  const up = await until(async () => link() !== undefined || (await servesCouncil(origin)))
  const end = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  if (!up) {
    await end()
    throw new Error(`The server did not start: ${printed}`)
  }
  return { origin, setUpLink: link(), end }
}

/** Waits for fifteen seconds at most. */
export async function until(holds: () => Promise<boolean>): Promise<boolean> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await holds()) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}
