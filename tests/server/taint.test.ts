import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventName } from '../../machines/events.ts'
import { everyCommand } from '../support/every-command.ts'
import { Listening } from './support/listening.ts'
import { everybody, eyesOf, populate, type Population, readable, World } from './support/world.ts'

/** Words that stand in private fields and nowhere else. */
const marks = { hidden: 'Moorwiese', spd: 'Spdvermerk', gruene: 'Gruenevermerk', called: 'Stimme Von' } as const

const oneOfEach = everybody.filter((who) => !who.endsWith('#2'))
const outsiders = everybody.filter((who) => /member|PBMS/u.test(who))
const addresses = readable(['hidden', 'hidden-part', 'public', 'none'], ['spd:plan', 'gruene:plan', 'none'])

let population: Population
beforeAll(async () => {
  population = await populate()
})
afterAll(() => population.leave())

let sent = 0
/** Sends it; throws what was said when it was refused. */
async function does(world: World, who: string, command: object): Promise<void> {
  const id = `taint-${String((sent += 1)).padStart(4, '0')}`
  const socket = world.screen(who) ?? world.look(who)
  socket.say({ v: 1, kind: 'command', id, command })
  await world.app.council.idle()
  const answer = socket.got.findLast((frame) => frame.includes(`"id":"${id}"`)) ?? 'nothing'
  if (!answer.includes('"ok":true')) throw new Error(`${who} ${JSON.stringify(command)}: ${answer}`)
}

/** A committee in session with a public item and one for itself. */
async function opened(): Promise<World> {
  const world = await World.open(population)
  world.clock.millis = Date.parse('2021-02-04T18:00:00+01:00')
  const item = { type: 'item.add', kind: 'vorlage', originator: 'verwaltung', meeting: 'fbl' }
  const paper = { title: marks.hidden, section: marks.hidden, reference: marks.hidden, source: marks.hidden }
  for (const command of [
    { type: 'meeting.add', meeting: 'fbl', body: 'FBL', start: '2021-02-04T17:00:00+01:00' },
    { ...item, item: 'public', title: 'Brunnenplatte' },
    { ...item, ...paper, item: 'hidden', public: false },
    { type: 'meeting.invite', meeting: 'fbl' },
    { type: 'meeting.open', meeting: 'fbl', quorate: true },
  ]) {
    await does(world, 'spd.secretary', command)
  }
  return world
}

/** What people of the committee do with their item: event and senders, one after the other. */
const committeeStory = [
  'note.internal spd.lead gruene.speaker:FBL',
  'classify.propose spd.lead',
  'classify.dispute gruene.lead',
  'classify.propose spd.speaker:FBL',
  'classify.confirm gruene.lead',
  'item.part spd.secretary',
  'line.propose spd.lead',
  'line.withdraw spd.lead',
  'line.propose gruene.speaker:FBL',
  'line.confirm spd.lead',
  'text.record spd.speaker:FBL',
  'text.change gruene.secretary',
  'line.propose spd.lead',
  'line.confirm gruene.lead',
  'line.revoke gruene.lead',
  'consensus.fail spd.lead gruene.lead',
  'adjourn.request spd.lead',
  'adjourn.withdraw spd.lead',
  'adjourn.blocked spd.lead gruene.lead',
  'release.open spd.lead',
  'release.refuse gruene.lead',
  'release.open spd.lead',
  'release.consent spd.lead gruene.lead',
  'release.revoke gruene.lead',
  'consensus.confirm spd.lead gruene.lead',
  'dissent.flag spd.lead',
  'dissent.retract spd.lead',
  'agenda.remove spd.secretary',
  'agenda.place spd.secretary',
  'item.call spd.secretary',
  'item.leave gruene.secretary',
  'item.call spd.secretary',
  'dissent.flag gruene.lead',
  'observation.close spd.lead gruene.lead',
  'consensus.fail spd.lead gruene.lead',
  'adjourn.waive spd.lead gruene.lead',
  'vote.open spd.secretary',
  'vote.abort spd.secretary',
  'item.amend gruene.secretary',
  'vote.open spd.secretary',
  'outcome.log spd.secretary',
  'outcome.correct spd.secretary',
  'outcome.confirm gruene.lead',
]

/** The command as things stand, with the mark in every text; what would take it out of the committee left aside. */
function inCommittee(world: World, type: EventName, part: string): object {
  const version = world.app.council.state.items.get('hidden')?.context.version ?? 0
  const naming = { item: 'hidden', part, meeting: 'fbl', motion: 'spd:plan', text: marks.hidden }
  const {
    rollCall: _,
    electedBy: _election,
    after: _place,
    motion: _plan,
    ...whole
  }: Record<string, unknown> = {
    ...everyCommand(naming)[type],
  }
  return {
    ...whole,
    ...('version' in whole && { version: type === 'text.change' ? version + 1 : version }),
    ...(type === 'observation.close' && { item: 'hidden', norm: 'G3.1' }),
    ...(type === 'outcome.log' || type === 'outcome.correct' ? { result: 'postponed' } : {}),
  }
}

describe('a marker in a private field', () => {
  it('of a committee’s non-public item is never in what others get, whatever happens to it', async () => {
    const world = await opened()
    const listening = new Listening(world, outsiders)
    for (const [index, line] of committeeStory.entries()) {
      const [type = '', ...people] = line.split(' ')
      for (const who of people) {
        await does(world, who, inCommittee(world, type as EventName, `hidden-${String(index)}`))
        listening.note()
      }
    }
    for (const who of outsiders) {
      const bytes = await listening.bytesOf(who, addresses, 'hidden', 'hidden-5')
      expect({ who, much: bytes.length > 5000, mark: bytes.includes(marks.hidden) }).toEqual({
        who,
        much: true,
        mark: false,
      })
    }
    const entitled = new Listening(world, ['spd.speaker:FBL'])
    expect(await entitled.bytesOf('spd.speaker:FBL', addresses, 'hidden', 'hidden-5')).toContain(marks.hidden)
    await world.close()
  })

  it('of one side, its notes, plans and names, is never in what the other gets', async () => {
    const world = await opened()
    const listening = new Listening(world, oneOfEach)
    for (const side of ['spd', 'gruene'] as const) {
      const plan = { kind: 'motion', target: 'rat', title: marks[side], essential: false, originator: side }
      for (const [role, command] of [
        ['member', { type: 'note.internal', item: 'public', text: marks[side] }],
        ['lead', { type: 'note.internal', item: 'hidden', text: marks[side] }],
        ['lead', { type: 'motion.add', motion: `${side}:plan`, ...plan }],
        ['lead', { type: 'motion.revise', motion: `${side}:plan`, version: 2, substantial: true }],
        ['lead', { type: 'motion.abandon', motion: `${side}:plan` }],
        [
          'lead',
          { type: 'classify.propose', item: side === 'spd' ? 'public' : 'hidden', value: 'covered', finance: 'none' },
        ],
      ] as const) {
        await does(world, `${side}.${role}`, command)
        listening.note()
      }
    }
    for (const [side, other] of [
      ['spd', 'gruene'],
      ['gruene', 'spd'],
    ] as const) {
      for (const who of eyesOf(side)) {
        const bytes = await listening.bytesOf(who, addresses, 'public', 'part-of-it')
        expect(bytes.includes(marks[side]), `${who} was sent their own side’s mark`).toBe(true)
        expect(bytes.includes(marks[other]), `${who} was sent the mark`).toBe(false)
        expect(bytes.includes(`Name ${other}`), `${who} was sent a name`).toBe(false)
        expect(bytes).not.toMatch(new RegExp(`"${other}\\.(lead|member|secretary|speaker)`, 'u'))
      }
    }
    await world.close()
  })

  it('of anything political, and the plainest title, is never in what the administrator gets', async () => {
    const world = await opened()
    const plan = { kind: 'motion', target: 'rat', title: marks.spd, essential: false, originator: 'spd' }
    await does(world, 'spd.lead', { type: 'motion.add', motion: 'spd:plan', ...plan })
    await does(world, 'gruene.lead', { type: 'note.internal', item: 'public', text: marks.gruene })
    await does(world, 'spd.lead', { type: 'dissent.flag', item: 'public', reason: marks.called })
    let answered = 0
    for (const url of addresses) {
      const answer = await world.ask('administrator', 'GET', url)
      if (answer.startsWith('[200')) answered += 1
      for (const mark of [...Object.values(marks), 'Brunnenplatte']) {
        expect({ url, mark, there: answer.includes(mark) }).toEqual({ url, mark, there: false })
      }
    }
    expect(answered).toBeGreaterThan(5)
    await world.close()
  })

  it('of a part that stays with the committee is not told by the story of the whole, which went to the council', async () => {
    const world = await opened()
    const listening = new Listening(world, outsiders)
    const part = {
      type: 'item.part',
      item: 'hidden',
      part: 'hidden-part',
      title: marks.called,
      number: '1.1',
      sameText: true,
    }
    for (const command of [
      part,
      { type: 'item.call', item: 'hidden' },
      { type: 'item.refer', item: 'hidden', body: 'rat' },
    ]) {
      await does(world, 'spd.secretary', command)
      listening.note()
    }
    for (const who of outsiders) {
      const bytes = await listening.bytesOf(who, addresses, 'hidden', 'hidden-part')
      expect({ who, whole: bytes.includes(marks.hidden), part: bytes.includes(marks.called) }).toEqual({
        who,
        whole: true,
        part: false,
      })
    }
    await world.close()
  })

  it('of a roll call, its names, is only in what those get who keep the record', async () => {
    const world = await opened()
    const listening = new Listening(world, oneOfEach)
    const outcome = { item: 'public', rollCall: [{ person: marks.called, vote: 'yes' }] }
    for (const command of [
      { type: 'item.call', item: 'public' },
      { type: 'vote.open', item: 'public', mode: 'rollcall' },
      { type: 'outcome.log', ...outcome, result: 'adopted' },
      { type: 'outcome.correct', ...outcome, result: 'rejected', reason: 'Verlesen' },
    ]) {
      await does(world, 'spd.secretary', command)
      listening.note()
    }
    for (const who of oneOfEach) {
      const bytes = await listening.bytesOf(who, addresses, 'public', 'part-of-it')
      expect({ who, names: bytes.includes(marks.called) }).toEqual({ who, names: who.includes('secretary') })
    }
    await world.close()
  })
})
