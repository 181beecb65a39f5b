import { describe, expect, it } from 'vitest'
import { agreementById } from '../../machines/agreements/registry.ts'
import { actorNamed } from '../../machines/scenario/persons.ts'
import { atTime, emptyStage, type Moment, type Taken, taking } from '../../machines/scenario/stage.ts'

const agreement = agreementById('krefeld-2020-2025')!
const start = '2021-02-02T18:00:00+01:00'
const later = '2021-02-03T18:00:00+01:00'
const by = (name: string) => actorNamed(agreement, name)
const add = { type: 'item.add', item: 'a', title: 'Kita', kind: 'vorlage', originator: 'verwaltung' }
const stations = { stations: [{ body: 'rat', role: 'decision' }] }

function taken(outcome: Taken): Moment {
  if (!outcome.ok) throw new Error(outcome.refusal.reason)
  return outcome.moment
}

describe('a stage', () => {
  const empty = emptyStage(agreement, start)
  const one = taken(taking(empty, by('spd.secretary'), { ...add, ...stations }))

  it('takes what the rules take, and keeps the moment before as it was', () => {
    const flagged = taken(taking(atTime(one, later), by('spd.lead'), { type: 'dissent.flag', item: 'a' }))
    expect([empty, one, flagged].map(({ version, state }) => [version, state.items.size])).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
    ])
    expect(one.state.items.get('a')!.context.dissent).toBeNull()
    expect(one.state.items.get('a')!.rev).toBe(1)
    expect(flagged.state.items.get('a')!.context.dissent).toMatchObject({ by: 'spd', at: later })
    expect(flagged.at).toBe(later)
  })

  it('keeps meetings and motions as well as items', () => {
    const meeting = taken(
      taking(one, by('spd.secretary'), { type: 'meeting.add', meeting: 'm', body: 'rat', start: later }),
    )
    const plan = { type: 'motion.add', motion: 'p', originator: 'spd', kind: 'motion', target: 'rat', title: 'Bäume' }
    const all = taken(taking(meeting, by('spd.lead'), { ...plan, essential: false }))
    const { items, meetings, motions } = all.state
    expect([items.size, meetings.size, motions.size]).toEqual([1, 1, 1])
  })

  it.each([
    [
      'an unknown event',
      'spd.lead',
      { type: 'line.break' },
      { code: 'invalid', reason: 'unknownEvent', field: 'type' },
    ],
    [
      'a missing field',
      'spd.lead',
      { type: 'line.revoke', item: 'a' },
      { code: 'invalid', reason: 'malformed', field: 'reason' },
    ],
    ['what no role may', 'spd.member', { type: 'dissent.flag', item: 'a' }, { code: 'permission', reason: 'role' }],
    [
      'what a norm stands against',
      'spd.lead',
      { type: 'release.open', item: 'a' },
      { code: 'G2.1', reason: 'classNotConfirmed' },
    ],
  ])('answers %s with the refusal of the rules', (_, name, command, refusal) => {
    expect(taking(one, by(name), command)).toEqual({ ok: false, refusal: { ok: false, ...refusal } })
  })
})
