import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { itemEvents } from '../../machines/item/events.ts'
import { meetingEvents } from '../../machines/meeting/events.ts'
import { motionEvents } from '../../machines/motion/events.ts'
import { addItem, addMeeting } from './support/agenda.ts'
import { type House, newHouse } from './support/house.ts'

/** Fields that hold more than one word or number, over the whole vocabulary, by what they are made of. */
function compoundFields(): Record<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const shapes of [itemEvents, motionEvents, meetingEvents]) {
    for (const [event, fields] of Object.entries(shapes)) {
      for (const [field, schema] of Object.entries(fields)) {
        const { type } = schema as { type?: string }
        if (type === 'object' || type === 'array') found.set(field, (found.get(field) ?? new Set()).add(event))
      }
    }
  }
  return Object.fromEntries([...found].map(([field, events]) => [field, [...events].toSorted()]))
}

/** Every byte of the council's files, the write-ahead log's included. */
const storedBytes = ({ folder }: House): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('\n')

const hand = 'Ratsmitglied Holunder'
const shown = Buffer.from(hand, 'utf8').toString('latin1')

describe('individual votes', () => {
  it('have one place in all events: the roll call of an outcome (I18)', () => {
    const outcomes = ['outcome.correct', 'outcome.log']
    expect(compoundFields()).toEqual({
      totals: outcomes,
      positions: ['adjourn.refused', ...outcomes],
      deviations: outcomes,
      rollCall: outcomes,
      stations: ['item.add'],
      measures: ['item.add', 'motion.add'],
    })
  })

  it.each([
    ['open', true],
    ['secret', true],
    ['rollcall', false],
    ['secret', false],
  ] as const)(
    'of a vote that is %s on an item with public: %s leave no trace in the stored bytes',
    async (mode, isPublic) => {
      const house = await newHouse()
      const secretary = await house.screen('spd.secretary')
      const outcome = { type: 'outcome.log', item: 'a', result: 'adopted' }
      for (const command of [
        addMeeting(),
        addItem('a', { public: isPublic }),
        { type: 'meeting.invite', meeting: 'rat-feb' },
        { type: 'meeting.open', meeting: 'rat-feb', quorate: true },
        { type: 'item.call', item: 'a' },
        { type: 'vote.open', item: 'a', mode },
      ]) {
        expect(await secretary.command(command)).toMatchObject({ ok: true })
      }
      const named = { rollCall: [{ person: hand, vote: 'yes' }] }
      for (const more of [
        named,
        { positions: { [hand]: 'yes' } },
        { deviations: { [hand]: { no: 1 } } },
        { totals: { yes: 1, no: 0, abstain: 0, [hand]: 1 } },
        { [hand]: 'yes' },
      ]) {
        expect(await secretary.command({ ...outcome, ...more })).toMatchObject({ ok: false })
      }
      expect(await secretary.command({ ...outcome, totals: { yes: 30, no: 2, abstain: 1 } })).toMatchObject({
        ok: true,
      })
      expect(await secretary.command({ ...outcome, ...named, type: 'outcome.correct', reason: 'x' })).toMatchObject({
        ok: false,
      })
      expect(storedBytes(house)).toContain('outcome.log')
      expect(storedBytes(house)).not.toContain(shown)
    },
  )

  it('of a secret ballot are not kept for a side either: totals alone', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    for (const command of [
      addMeeting(),
      addItem('a'),
      { type: 'meeting.invite', meeting: 'rat-feb' },
      { type: 'meeting.open', meeting: 'rat-feb', quorate: true },
      { type: 'item.call', item: 'a' },
      { type: 'vote.open', item: 'a', mode: 'secret' },
    ]) {
      expect(await secretary.command(command)).toMatchObject({ ok: true })
    }
    const outcome = { type: 'outcome.log', item: 'a', result: 'adopted' }
    for (const more of [{ positions: { spd: 'mixed' } }, { deviations: { gruene: { no: 3 } } }]) {
      expect(await secretary.command({ ...outcome, ...more })).toMatchObject({ refusal: { code: 'privacy' } })
    }
    const before = storedBytes(house)
    expect(before).not.toContain('"mixed"')
    expect(await secretary.command({ ...outcome, totals: { yes: 30, no: 2, abstain: 1 } })).toMatchObject({ ok: true })
    expect(secretary.items.get('a')?.outcomes).toMatchObject([
      { mode: 'secret', unity: { spd: 'notAscertainable', gruene: 'notAscertainable' }, line: 'noLine' },
    ])
    const [kept] = secretary.items.get('a')?.outcomes ?? []
    expect(kept).not.toHaveProperty('positions')
    expect(kept).not.toHaveProperty('deviations')
  })

  it('of a roll call in public are kept beside the log, where they can be erased', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    for (const command of [
      addMeeting(),
      addItem('a'),
      { type: 'meeting.invite', meeting: 'rat-feb' },
      { type: 'meeting.open', meeting: 'rat-feb', quorate: true },
      { type: 'item.call', item: 'a' },
      { type: 'vote.open', item: 'a', mode: 'rollcall' },
      { type: 'outcome.log', item: 'a', result: 'adopted', rollCall: [{ person: hand, vote: 'yes' }] },
    ]) {
      expect(await secretary.command(command)).toMatchObject({ ok: true })
    }
    const bodies: string[] = []
    const texts: string[] = []
    for await (const { body, texts: beside } of house.file.log.read(0)) {
      bodies.push(JSON.stringify(body))
      texts.push(...Object.values(beside))
    }
    expect(texts).toContain(hand)
    expect(bodies.join('')).not.toContain(hand)
  })
})
