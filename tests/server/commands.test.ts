import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { MemoryEventStore } from '../../db/memory/store.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { Council } from '../../server/live/council.ts'
import { Unavailable } from '../../server/live/unavailable.ts'
import { addItem, addMeeting, agenda } from './support/agenda.ts'
import { newHouse } from './support/house.ts'

const noteFrame = (id: string, text: string): string =>
  `{"v":1,"kind":"command","id":"${id}","command":{"type":"note.internal","item":"a","text":"${text}"}}`

describe('a command', () => {
  it('that is repeated gets its first answer and takes effect once', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    await agenda(secretary)
    const note = { type: 'note.internal', item: 'a', text: 'einmal' }
    const first = await secretary.command(note, 'repeated-0001')
    await house.restart()
    const again = await house.screen('spd.secretary')
    expect(await again.command(note, 'repeated-0001')).toEqual(first)
    await again.settled()
    expect(again.items.get('a')?.notes).toHaveLength(1)
  })

  it('that was refused is refused the same way when repeated, though it would be accepted by now', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const first = await secretary.command(addItem('a'), 'refused-0001')
    expect(first).toMatchObject({ ok: false })
    await secretary.command(addMeeting())
    expect(await secretary.command(addItem('a'), 'refused-0001')).toEqual(first)
    expect(await secretary.command(addItem('a'))).toMatchObject({ ok: true })
  })

  it('repeated within the same tick is decided once', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    await agenda(secretary)
    const frame = {
      v: 1,
      kind: 'command',
      id: 'same-tick-0001',
      command: { type: 'note.internal', item: 'a', text: 'x' },
    }
    for (let time = 0; time < 3; time += 1) secretary.send(frame)
    await secretary.until(() => secretary.of('answer').filter(({ id }) => id === 'same-tick-0001').length === 3)
    await secretary.settled()
    expect(
      new Set(
        secretary
          .of('answer')
          .filter(({ id }) => id === 'same-tick-0001')
          .map((each) => JSON.stringify(each)),
      ).size,
    ).toBe(1)
    expect(secretary.items.get('a')?.notes).toHaveLength(1)
  })

  it('under somebody else’s id is refused and reveals nothing of theirs', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const other = await house.screen('gruene.lead')
    await agenda(secretary)
    await secretary.command({ type: 'note.internal', item: 'a', text: 'x' }, 'foreign-00001')
    const answer = await other.command({ type: 'dissent.flag', item: 'a' }, 'foreign-00001')
    expect(answer).toEqual({
      v: 1,
      kind: 'answer',
      id: 'foreign-00001',
      ok: false,
      refusal: { code: 'permission', reason: 'invisible' },
    })
    await other.settled()
    expect(other.items.get('a')?.dissent).toBeNull()
  })

  it('on something hidden is refused in the same words as on something missing', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const speaker = await house.screen('gruene.speaker:PBMS')
    await agenda(secretary)
    const refusals = async (item: string) => {
      const commands = [
        { type: 'dissent.flag', item },
        { type: 'note.internal', item, text: 'x' },
        { type: 'line.propose', item, vote: 'yes', version: 7 },
        { type: 'outcome.log', item, result: 'adopted', positions: { nobody: 'yes' } },
        { type: 'item.add', item: 'new', parent: item, title: 'x', kind: 'teil', originator: 'verwaltung' },
        { type: 'observation.close', item, norm: 'G3.1', comment: 'x' },
      ]
      const answers = []
      for (const command of commands) answers.push(await speaker.command(command))
      return answers.map((answer) => (answer.ok ? 'accepted' : answer.refusal))
    }
    expect(await refusals('n')).toEqual(await refusals('missing'))
  })

  it('is answered after what it changed is shown, in the order in which commands came', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    await agenda(secretary)
    const ids = Array.from({ length: 10 }, (_, index) => `in-order-${String(index).padStart(4, '0')}`)
    for (const id of ids)
      secretary.send({ v: 1, kind: 'command', id, command: { type: 'note.internal', item: 'a', text: id } })
    await Promise.all(ids.map((id) => secretary.answer(id)))
    expect(
      secretary
        .of('answer')
        .map(({ id }) => id)
        .filter((id) => id.startsWith('in-order')),
    ).toEqual(ids)
    expect(secretary.items.get('a')?.notes.map(({ text }) => text)).toEqual(ids)
  })

  it('is not acknowledged, and changes nothing, when the disk refuses; the council goes on', async () => {
    const log = new MemoryEventStore()
    const council = await Council.open({
      agreement: krefeld,
      log,
      clock: { now: () => Date.parse('2021-02-02T18:00:00+01:00') },
    })
    const actor = { person: 'p', partner: 'spd', role: 'secretary', committees: [] } as const
    const told: unknown[] = []
    onTestFinished(council.watch({ settled: (news) => told.push(news), over: () => undefined }))
    const full = vi.spyOn(log, 'append').mockRejectedValueOnce(new Error('disk full'))
    await expect(council.submit({ actor, commandId: 'c1', command: addMeeting() })).rejects.toBeInstanceOf(Unavailable)
    expect([...council.state.meetings.values()]).toEqual([])
    expect(told).toEqual([])
    expect(full).toHaveBeenCalledOnce()
    expect(await council.submit({ actor, commandId: 'c1', command: addMeeting() })).toMatchObject({ ok: true })
    expect(told).toHaveLength(1)
  })

  it('with half a character pair is refused alone', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    await agenda(secretary)
    secretary.send(noteFrame('half-pair-001', '\\ud800'))
    secretary.send(noteFrame('whole-text-01', 'gut'))
    expect(await secretary.answer('half-pair-001')).toMatchObject({ ok: false, refusal: { code: 'invalid' } })
    expect(await secretary.answer('whole-text-01')).toMatchObject({ ok: true })
  })
})
