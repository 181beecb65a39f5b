import { describe, expect, it } from 'vitest'
import { answered, carryWith, failAll, failed, resend, sendCommand } from '../../client/commands.ts'
import { clockOffset } from '../../client/store.ts'
import type { ClientFrame } from '../../server/protocol/frames.ts'

/** A line that takes everything, and what it took. */
function line(): ClientFrame[] {
  const frames: ClientFrame[] = []
  carryWith((frame) => frames.push(frame) > 0)
  return frames
}

const idOf = (frame: ClientFrame | undefined): string => (frame?.kind === 'command' ? frame.id : '')
const command = { type: 'dissent.flag', item: 'a' }

describe('a command', () => {
  it('has an id of its own that begins with the server’s time, so that those of one time lie side by side', () => {
    const frames = line()
    const then = Date.parse('2030-01-01T00:00:00Z')
    clockOffset.value = then - Date.now()
    for (let each = 0; each < 100; each += 1) void sendCommand(command)
    failAll('unavailable')
    clockOffset.value = 0
    const ids = frames.map(idOf)
    expect(new Set(ids).size).toBe(100)
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{32}$/u)
      expect(Math.abs(Number.parseInt(id.slice(0, 12), 16) - then)).toBeLessThan(60_000)
    }
  })

  it('that the server could not take is called undone', async () => {
    const frames = line()
    const told = sendCommand(command)
    failed(idOf(frames[0]), 'unavailable')
    expect(await told).toEqual({ kind: 'failed', error: 'unavailable' })
  })

  it('that went out twice is not called undone by a word about the second: the first may have been done', async () => {
    const frames = line()
    const told = sendCommand(command)
    resend()
    expect(frames.map(idOf)).toEqual([idOf(frames[0]), idOf(frames[0])])
    failed(idOf(frames[0]), 'tooFast')
    answered({ v: 1, kind: 'answer', id: idOf(frames[0]), ok: true, version: 7 })
    expect(await told).toEqual({ kind: 'done', version: 7 })
  })

  it('that never went out counts as sent once when it does', async () => {
    carryWith(() => false)
    const told = sendCommand(command)
    const frames = line()
    resend()
    failed(idOf(frames[0]), 'tooFast')
    expect(await told).toEqual({ kind: 'failed', error: 'tooFast' })
  })
})
