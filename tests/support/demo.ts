import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'

/** The demo as people start it: a process of its own, on its own data and port. */
export interface RunningDemo {
  /** Sign-in link of a persona, by its host name: `linkOf('gruene-lead')`. */
  readonly linkOf: (persona: string) => string
  /** Pulls the plug, as `kill -9` does. */
  readonly kill: () => Promise<void>
  /** Starts it again on the same data and port. */
  readonly restart: () => Promise<void>
  /** Ends it and removes its data. */
  readonly end: () => Promise<void>
}

const main = fileURLToPath(new URL('../../server/demo.ts', import.meta.url))

/** Starts the demo and waits until it has printed its links. */
export async function startDemo(...args: string[]): Promise<RunningDemo> {
  const data = mkdtempSync(join(tmpdir(), 'schulterschluss-demo-'))
  const port = await freePort()
  let child: ChildProcess
  let printed = ''

  async function start(): Promise<void> {
    child = spawn(process.execPath, [main, ...args], {
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', SCHULTERSCHLUSS_DATA: data },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    printed = ''
    let complaints = ''
    child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
    await new Promise<void>((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`The demo ended with ${code}: ${complaints}`)))
      child.stdout?.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
        if (printed.includes('--reset')) resolve()
      })
    })
  }

  async function stop(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }

  await start()
  return {
    linkOf(persona) {
      const link = new RegExp(`http://${persona}\\.localhost:\\S+`).exec(printed)?.[0]
      if (link === undefined) throw new Error(`The demo printed no link for ${persona}:\n${printed}`)
      return link
    },
    kill: () => stop('SIGKILL'),
    restart: start,
    async end() {
      await stop('SIGTERM')
      rmSync(data, { recursive: true, force: true })
    },
  }
}
