import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { MemoryEventStore } from '../../db/memory/store.ts'
import { UnknownOutcome, Unreachable } from '../../db/outcome.ts'
import { UnusableDatabase } from '../../db/postgres/unusable-database.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { Council } from '../../server/live/council.ts'
import { troubleWords } from '../../server/live/trouble.ts'
import { Pursuit } from '../../server/pursuit.ts'
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

/** A log that loses its line while it writes: what it was told comes true later. */
class LateLog extends MemoryEventStore {
  fails: 'unreachable' | 'while it writes' | undefined
  later: () => Promise<unknown> = async () => undefined

  override async append(...given: Parameters<MemoryEventStore['append']>): ReturnType<MemoryEventStore['append']> {
    const { fails } = this
    this.fails = undefined
    if (fails === 'unreachable') throw new Unreachable(new Error('refused'))
    if (fails === undefined) return super.append(...given)
    this.later = () => super.append(...given)
    throw new UnknownOutcome(new Error('broke'))
  }
}

describe('a database that is lost', () => {
  it('while it writes: nobody is told that nothing happened, and who asks again gets the truth', async () => {
    const log = new LateLog()
    const council = await Council.open({
      agreement: krefeld,
      log,
      clock: { now: () => Date.parse('2021-02-02T18:00+01:00') },
    })
    let told = 0
    log.fails = 'while it writes'
    council.take(submission('c-1', addMeeting()), () => (told += 1))
    await council.idle()
    expect(told).toBe(0)
    await log.later()
    expect(await council.submit(submission('c-1', addMeeting()))).toEqual({ ok: true, version: 1 })
    expect((await log.head()).version).toBe(1)
    log.fails = 'unreachable'
    await expect(council.submit(submission('c-2', addItem('a')))).rejects.toThrow('Nothing happened')
  })

  it('is named by its reason, each anew, to whoever runs it', async () => {
    const reasons = [new Error('refused'), new Error('refused'), new UnusableDatabase('unconfirmed')]
    const words: string[] = []
    const pursuit = new Pursuit(
      async () => Promise.reject(new Unreachable(reasons.shift())),
      (error) => words.push(troubleWords(error)),
    )
    for (let tries = 0; tries < 3; tries += 1) await pursuit.ask().catch(() => undefined)
    expect(words).toEqual([
      expect.stringContaining('cannot be reached'),
      expect.stringContaining('no replica confirms'),
    ])
  })
})
