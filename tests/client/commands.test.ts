import { describe, expect, it } from 'vitest'
import { answered, carryWith, failed, resend, sendCommand } from '../../client/commands.ts'
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
