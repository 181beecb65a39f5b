import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { MemoryEventStore } from '../../db/memory/store.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { Council } from '../../server/live/council.ts'
import { addItem, addMeeting } from './support/agenda.ts'

const actor = { person: 'p', partner: 'spd', role: 'secretary', committees: [] } as const
const submission = (commandId: string, command: object) => ({ actor, commandId, command })

/** A log that writes the next round and says that it did not, and then perhaps cannot be asked. */
class DenyingLog extends MemoryEventStore {
  denies = 0
  silent = 0

  override async append(...given: Parameters<MemoryEventStore['append']>): ReturnType<MemoryEventStore['append']> {
    const appended = await super.append(...given)
    if (this.denies-- > 0) throw new Error('I/O error')
    return appended
  }

  override async head(): ReturnType<MemoryEventStore['head']> {
    if (this.silent-- > 0) throw new Error('I/O error')
    return super.head()
  }
}

async function opened() {
  const log = new DenyingLog()
  const clock = { now: () => Date.parse('2021-02-02T18:00:00+01:00') }
  const council = await Council.open({ agreement: krefeld, log, clock })
  const told: string[][] = []
  const stop = council.watch({
    settled: ({ changes }) => told.push(changes.meetings.map(({ context }) => context.meeting)),
    over: () => undefined,
  })
  onTestFinished(stop)
  return { log, council, told }
}

describe('a disk that has written and denies it', () => {
  it('costs nobody their answer, and nothing happens twice', async () => {
    const { log, council, told } = await opened()
    log.denies = 2
    expect(await council.submit(submission('c-1', addMeeting()))).toEqual({ ok: true, version: 1 })
    expect(told).toEqual([['rat-feb']])
    expect(await council.submit(submission('c-2', addItem('a')))).toEqual({ ok: true, version: 2 })
    expect((await log.head()).version).toBe(2)
  })

  it('nor those whose commands belong together', async () => {
    const { log, council } = await opened()
    log.denies = 1
    const together = [submission('c-1', addMeeting()), submission('c-2', addItem('a'))]
    expect(await council.submitTogether(together)).toEqual([
      { ok: true, version: 1 },
      { ok: true, version: 2 },
    ])
    expect(council.state.items.get('a')).toBeDefined()
  })

  it('and cannot be asked: it is answered to nobody, and shown as soon as it can be read', async () => {
    const { log, council, told } = await opened()
    log.denies = 1
    log.silent = 1
    let answers = 0
    council.take(submission('c-1', addMeeting()), () => (answers += 1))
    await vi.waitFor(() => expect(told).toEqual([['rat-feb']]), { timeout: 20_000 })
    expect(answers).toBe(0)
  })

  it('and cannot be asked: whoever asks again sees it done before it is called so', async () => {
    const { log, council, told } = await opened()
    log.denies = 1
    log.silent = 1
    council.take(submission('c-1', addMeeting()), () => undefined)
    await council.idle()
    const seen: number[] = []
    council.take(submission('c-1', addMeeting()), () => seen.push(told.length))
    await council.idle()
    expect(seen).toEqual([1])
    expect((await log.head()).version).toBe(1)
  })
})
