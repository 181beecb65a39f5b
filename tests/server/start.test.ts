import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

const server = (name: string): string => fileURLToPath(new URL(`../../server/${name}.ts`, import.meta.url))

/** Starts a server that cannot start, and returns what it said. */
function said(name: string, env: Record<string, string>): Promise<{ code: number | null; message: string }> {
  const data = mkdtempSync(join(tmpdir(), 'schulterschluss-start-'))
  onTestFinished(() => rmSync(data, { recursive: true, force: true }))
  return new Promise((resolve) => {
    const settings = { ...process.env, SCHULTERSCHLUSS_DATA: data, SCHULTERSCHLUSS_LOG: 'silent', ...env }
    const child = execFile(process.execPath, [server(name)], { env: settings }, (_error, _out, message) => {
      resolve({ code: child.exitCode, message })
    })
  })
}

describe.each(['main', 'demo'])('%s ends with a word on what to do', (name) => {
  it('when another program has the port', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    const address = other.address()
    const port = String(typeof address === 'object' && address ? address.port : 0)
    const { code, message } = await said(name, { PORT: port })
    expect(code).toBe(1)
    expect(message).toBe(`PORT is “${port}”. Another program has this port. Stop it, or set PORT to another number.\n`)
  })

  it('when a setting makes no sense', async () => {
    expect(await said(name, { PORT: 'eighty' })).toEqual({
      code: 1,
      message: 'PORT is “eighty”. Set it to a port number from 0 to 65535, such as 8080.\n',
    })
  })
})
