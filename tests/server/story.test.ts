import { describe, expect, it } from 'vitest'
import type { StoryEntry } from '../../server/protocol/http.ts'
import { addItem, agenda, agreedYes } from './support/agenda.ts'
import { type House, nameOf, newHouse } from './support/house.ts'

/** The whole story of an item, as each side may know it. */

async function says(house: House, ...said: readonly (readonly [string, object])[]): Promise<void> {
  for (const [who, command] of said) {
    expect({ who, command, ...(await (await house.screen(who)).command(command)) }).toMatchObject({ ok: true })
  }
}

async function storyOf(house: House, who: string, item = 'a'): Promise<readonly StoryEntry[]> {
  const answer = await fetch(`http://127.0.0.1:${house.port}/api/items/${item}/story`, {
    headers: { cookie: await house.signIn(who) },
  })
  return ((await answer.json()) as { entries: readonly StoryEntry[] }).entries
}
const types = (story: readonly StoryEntry[]): string[] => story.map(({ type }) => type)

const office = 'spd.secretary'
const laterMeeting = (meeting: string, start: string): readonly [string, object] => [
  office,
  { type: 'meeting.add', meeting, body: 'rat', start },
]
/** A dispute that ends in an adjournment under the agreement, to the council's next meeting. */
const adjourned: readonly (readonly [string, object])[] = [
  ['spd.lead', { type: 'classify.propose', item: 'a', value: 'covered', finance: 'none' }],
  ['gruene.lead', { type: 'classify.confirm', item: 'a', value: 'covered' }],
  ['gruene.lead', { type: 'dissent.flag', item: 'a', reason: 'Verkehr' }],
  ['spd.lead', { type: 'consensus.fail', item: 'a' }],
  ['gruene.lead', { type: 'consensus.fail', item: 'a' }],
  ['gruene.lead', { type: 'adjourn.request', item: 'a' }],
  [office, { type: 'adjourn.carried', item: 'a', basis: 'agreement' }],
]

describe('the story of an item', () => {
  it('names what each entry rests on and what it moved, in order', async () => {
    const house = await newHouse()
    await agenda(await house.screen(office))
    await says(house, ...agreedYes('a'))
    const story = await storyOf(house, 'spd.lead')
    expect(story.map(({ version, type, norm }) => [version, type, norm])).toEqual([
      [1, 'item.add', null],
      [2, 'classify.propose', 'G2.1'],
      [3, 'classify.confirm', 'G2.1'],
      [4, 'line.propose', 'G3.1'],
      [5, 'line.confirm', 'G3.1'],
    ])
    expect(story.at(-1)).toMatchObject({
      partner: 'gruene',
      role: 'lead',
      on: { kind: 'item', id: 'a' },
      moved: {
        coordination: { was: 'proposed', now: 'agreed' },
        display: { was: { code: 'noLine' }, now: { code: 'yes', norm: 'G4.3' } },
      },
    })
    expect(story[1]?.by).toBe(nameOf('spd.lead'))
    expect(JSON.stringify(story)).not.toContain(nameOf('gruene.lead'))
  })

  it('grows with the log, also after a restart', async () => {
    const house = await newHouse()
    await agenda(await house.screen(office))
    expect(types(await storyOf(house, 'spd.lead'))).toEqual(['item.add'])
    await says(house, ...agreedYes('a'))
    const whole = await storyOf(house, 'spd.lead')
    expect(whole).toHaveLength(5)
    await house.restart()
    expect(await storyOf(house, 'spd.lead')).toEqual(whole)
  })

  it('tells of the sitting that it stands in, and of one that it was adjourned to (Q17)', async () => {
    const house = await newHouse()
    await agenda(await house.screen(office))
    await says(
      house,
      laterMeeting('rat-mar', '2021-03-18T17:00:00+01:00'),
      laterMeeting('rat-apr', '2021-04-22T17:00:00+02:00'),
      [office, { type: 'meeting.invite', meeting: 'rat-feb' }],
      [office, { type: 'meeting.open', meeting: 'rat-feb', quorate: true }],
      ...adjourned,
      [office, { type: 'meeting.recess', meeting: 'rat-feb' }],
      [office, { type: 'meeting.cancel', meeting: 'rat-mar' }],
    )
    const story = await storyOf(house, 'gruene.member')
    expect(types(story).filter((type) => type.startsWith('meeting.'))).toEqual(['meeting.open', 'meeting.cancel'])
    expect(story.at(-1)).toMatchObject({
      on: { kind: 'meeting', id: 'rat-mar' },
      norm: 'G6.2',
      moved: { target: { was: 'rat-mar', now: 'rat-apr' } },
    })
    expect(story.at(-1)?.moved).not.toHaveProperty('adjournments')
    expect(types(await storyOf(house, 'gruene.member', 'b'))).toEqual(['item.add', 'meeting.open'])
  })

  it('keeps a corrected outcome beside the one that replaced it, and no name of a roll call in either', async () => {
    const house = await newHouse()
    await agenda(await house.screen(office))
    const outcome = { item: 'a', result: 'adopted', positions: { spd: 'yes', gruene: 'yes' } }
    await says(
      house,
      [office, { type: 'meeting.invite', meeting: 'rat-feb' }],
      [office, { type: 'meeting.open', meeting: 'rat-feb', quorate: true }],
      ...agreedYes('a'),
      [office, { type: 'item.call', item: 'a' }],
      [office, { type: 'vote.open', item: 'a', mode: 'rollcall' }],
      [office, { type: 'outcome.log', ...outcome, rollCall: [{ person: 'Ratsfrau Muster', vote: 'yes' }] }],
      [office, { type: 'outcome.correct', ...outcome, result: 'rejected', reason: 'verzählt' }],
    )
    const correction = (await storyOf(house, 'gruene.lead')).at(-1)
    expect(correction).toMatchObject({
      type: 'outcome.correct',
      norm: 'G4.3',
      event: { reason: 'verzählt' },
      moved: {
        outcome: { was: { result: 'adopted' }, now: { result: 'rejected', earlier: [{ reason: 'verzählt' }] } },
      },
    })
    expect(JSON.stringify(correction?.moved)).not.toContain('Muster')
  })

  it('tells a part what moved it through its whole, and of the whole’s other business nothing', async () => {
    const house = await newHouse()
    await agenda(await house.screen(office))
    await says(
      house,
      [office, { type: 'item.part', item: 'a', part: 'a1', title: 'Teil', number: '1.1', sameText: true }],
      ...agreedYes('a'),
      ['spd.lead', { type: 'note.internal', item: 'a', text: 'nur für uns' }],
    )
    const story = await storyOf(house, 'spd.lead', 'a1')
    expect(types(story)).toEqual(['item.part', 'classify.confirm', 'line.confirm'])
    expect(story.at(-1)).toMatchObject({
      on: { kind: 'item', id: 'a' },
      moved: { display: { now: { code: 'yes', derived: true } } },
    })
  })

  it('begins with the motion that it was, for the other side from the notice on (I29)', async () => {
    const house = await newHouse()
    await says(
      house,
      [
        'gruene.lead',
        {
          type: 'motion.add',
          motion: 'gruene:m',
          originator: 'gruene',
          kind: 'motion',
          target: 'rat',
          title: 'T',
          essential: false,
        },
      ],
      ['gruene.lead', { type: 'motion.revise', motion: 'gruene:m', version: 2, substantial: true }],
      ['gruene.lead', { type: 'motion.notify', motion: 'gruene:m', version: 2, text: 'Entwurf' }],
      ['spd.lead', { type: 'motion.coordinate', motion: 'gruene:m' }],
      ['spd.lead', { type: 'motion.joint', motion: 'gruene:m', version: 2 }],
      ['gruene.lead', { type: 'motion.joint', motion: 'gruene:m', version: 2 }],
      ['gruene.lead', { type: 'motion.file', motion: 'gruene:m', item: 'x' }],
    )
    const fromNotice = ['motion.notify', 'motion.coordinate', 'motion.joint', 'motion.joint', 'motion.file']
    expect(types(await storyOf(house, 'spd.member', 'x'))).toEqual(fromNotice)
    const own = await storyOf(house, 'gruene.member', 'x')
    expect(types(own)).toEqual(['motion.add', 'motion.revise', ...fromNotice])
    expect(own.at(-1)).toMatchObject({
      on: { kind: 'motion', id: 'gruene:m' },
      norm: 'G5.2',
      moved: { coordination: { was: null, now: 'proposed' } },
    })
  })

  it('says that something moved it, and not what, where that is hidden from whoever reads', async () => {
    const house = await newHouse()
    const secretary = await house.screen(office)
    await agenda(secretary)
    await says(
      house,
      [office, addItem('p', { meeting: 'fbl-feb', title: 'Öffentlicher Bericht' })],
      ['spd.lead', { type: 'classify.propose', item: 'p', value: 'covered', finance: 'none' }],
      ['gruene.lead', { type: 'classify.confirm', item: 'p', value: 'covered' }],
      [
        office,
        addItem('q', {
          meeting: 'fbl-feb',
          parent: 'p',
          kind: 'aenderungsantrag',
          public: false,
          title: 'Geheime Änderung',
        }),
      ],
      [office, { type: 'meeting.invite', meeting: 'fbl-feb' }],
      [office, { type: 'meeting.open', meeting: 'fbl-feb', quorate: true }],
      [office, { type: 'item.call', item: 'q' }],
      [office, { type: 'vote.open', item: 'q', mode: 'open' }],
      [office, { type: 'outcome.log', item: 'q', result: 'adopted' }],
    )
    expect((await storyOf(house, 'gruene.lead', 'p')).at(-1)).toMatchObject({ type: 'outcome.log', on: { id: 'q' } })
    const hidden = (await storyOf(house, 'gruene.member', 'p')).at(-1)
    expect(hidden).toMatchObject({
      type: 'elsewhere',
      on: { id: '' },
      event: {},
      moved: { version: { was: 1, now: 2 } },
    })
    expect(JSON.stringify(hidden)).not.toMatch(/adopted|Geheim|"q"/)
  })

  it('keeps the notes of each side to it', async () => {
    const house = await newHouse()
    await agenda(await house.screen(office))
    await says(house, ['spd.member', { type: 'note.internal', item: 'a', text: 'nur für uns' }])
    expect(types(await storyOf(house, 'spd.lead'))).toEqual(['item.add', 'note.internal'])
    expect(types(await storyOf(house, 'gruene.lead'))).toEqual(['item.add'])
  })
})
