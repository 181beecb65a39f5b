import { spawn } from 'node:child_process'
import { build } from 'vite'

/** `npm run dev`: the client is rebuilt and the server restarted whenever a file changes. Ctrl-C ends both. */
// Taken before Vite sets NODE_ENV for itself.
const env = { ...process.env }
await build({ configFile: 'client/vite.config.ts', build: { watch: {} } })

const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'server/main.ts'], {
  stdio: 'inherit',
  env,
})
server.on('exit', (code) => process.exit(code ?? 0))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => server.kill(signal))
