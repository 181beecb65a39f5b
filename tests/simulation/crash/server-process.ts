import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { freePort } from '../../support/free-port.ts'
import { clockAhead } from './term-clock.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/**
 * The server's process in one file, so that starting it a thousand times costs a quarter: loading half a thousand modules
 * is most of a start. Returns the path; the code is `server/main.ts` and all it imports, unchanged. `place`: a name of its own
 * for whoever builds at the same time.
 */
export async function serverInOneFile(place = 'crash'): Promise<string> {
  const outDir = `${CACHE}/${place}`
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      minify: true,
      rolldownOptions: { input: ['server/main.ts', 'tests/simulation/crash/in-the-term.ts'], external: native },
    },
    ssr: { noExternal: true, external: native },
  })
  // Read from beside the program.
  cpSync(`${root}db/postgres/migrations`, `${root}${outDir}/migrations`, { recursive: true })
  return `${outDir}/main.js`
}

const CACHE = 'node_modules/.cache'
const native = ['better-sqlite3']

/** For a start: a promise is not broken by how busy the machine is. */
const PATIENCE_MS = 120_000

/** The server as it is started by hand. */
export const serverAsItIs = 'server/main.ts'

/** Starts the server on a data folder and resolves when it listens. Throws when it ends before. `settings`: others than the usual. */
export async function startServer(
  script: string,
  folder: string,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  const beside = script === serverAsItIs ? `${CACHE}/crash` : dirname(script)
  const env = {
    ...process.env,
    PORT: String(port),
    SCHULTERSCHLUSS_DATA: folder,
    SCHULTERSCHLUSS_LOG: 'silent',
    CLOCK_AHEAD: String(clockAhead),
    NODE_COMPILE_CACHE: `${root}${beside}/compiled`,
    ...settings,
  }
  const preloaded = ['--import', `./${beside}/in-the-term.js`]
  const server = spawn(process.execPath, [...preloaded, script], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const deadline = Date.now() + PATIENCE_MS
  while (!(await listens(port))) {
    if (server.exitCode !== null) throw new Error(`The server ended at its start, with code ${server.exitCode}.`)
    if (Date.now() > deadline) {
      await killed(server)
      throw new Error(`The server does not listen after ${PATIENCE_MS} ms.`)
    }
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  return server
}

/** Starts and ends it in peace: only then does Node keep what it compiled, which makes every later start cheaper. */
export async function startOnce(script: string, folder: string): Promise<void> {
  await ended(await startServer(script, folder, await freePort()), 'SIGTERM')
}

/** Kill −9. */
export const killed = (server: ChildProcess): Promise<void> => ended(server, 'SIGKILL')

const ended = (server: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) return resolve()
    server.on('exit', () => resolve())
    server.kill(signal)
  })

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
