import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Head } from '../../db/event-store.ts'
import { openCouncil } from '../../db/sqlite/council.ts'
import { verify } from '../../db/verify.ts'
import { temporaryFolder } from './temporary-folder.ts'

const CYCLES = Number(process.env['CRASH_CYCLES'] ?? 4)
const WRITER = fileURLToPath(new URL('writer.ts', import.meta.url))

interface Acknowledged extends Head {
  readonly command: string
}

/** Lets a writer run, kills it with signal 9 some milliseconds after its first entry; what it had acknowledged. */
async function writeAndDie(folder: string, after: number): Promise<readonly Acknowledged[]> {
  const writer = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  let errors = ''
  writer.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  writer.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const closed = once(writer, 'close')
  await Promise.race([once(writer.stdout, 'data'), closed])
  await setTimeout(after)
  writer.kill('SIGKILL')
  await closed
  expect({ signal: writer.signalCode, errors }).toEqual({ signal: 'SIGKILL', errors: '' })
  // A line cut off by the kill was no acknowledgement.
  return output
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' '))
    .map(([version, hash = '', command = '']) => ({ version: Number(version), hash, command }))
}

describe('kill −9', () => {
  it(`loses nothing acknowledged, ${CYCLES} times over`, { timeout: 30_000 + CYCLES * 3_000 }, async () => {
    const folder = temporaryFolder()
    const acknowledged: Acknowledged[] = []
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      acknowledged.push(...(await writeAndDie(folder, Math.random() * 150)))
      // Opening also shows that the lock died with the writer.
      const { log, close } = openCouncil(folder, 'example')
      const verified = await verify(log.readStored(0), acknowledged)
      expect(verified).toMatchObject({ ok: true, checked: { heads: acknowledged.length } })
      expect(verified.checked.texts).toBe(verified.checked.entries)
      for (const { command } of acknowledged.slice(-50)) expect(await log.answerTo(command)).toMatchObject({ command })
      await close()
    }
    console.log(`${CYCLES} crashes, ${acknowledged.length} acknowledgements, all there`)
  })
})
