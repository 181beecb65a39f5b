import { describe, expect, test } from 'vitest'
import type { Command } from '../../machines/events.ts'
import { isOutsideBody } from '../../machines/existence.ts'
import { sittingWith } from '../support/stages.ts'

/** Everything that a command names must exist (§3.8 (1)). */
const office = 'spd.secretary'
const added = {
  type: 'item.add',
  item: 'n',
  title: 't',
  kind: 'vorlage',
  originator: 'dritte',
  meeting: 'rat-feb',
} as const
const station = (body: string) => ({ stations: [{ body, role: 'decision' as const }] })
const meeting = { type: 'meeting.add', meeting: 'm', body: 'rat', start: '2021-04-01T17:00:00+02:00' } as const
const log = { type: 'outcome.log', item: 'a', result: 'adopted' } as const
const part = { type: 'item.part', item: 'a', part: 'p', title: 't', number: '1', sameText: true } as const

const answer = (command: Command): string => {
  const decision = sittingWith().item('b', { meeting: 'rat-feb' }).voting('a').decide(office, command)
  return decision.ok ? 'accepted' : [decision.code, decision.reason, decision.field ?? ''].join(' ')
}

describe('a command is refused as invalid', () => {
  test.each<[string, Command]>([
    ['alreadyExists item', { ...added, item: 'a' }],
    ['unknownThing parent', { ...added, parent: 'z' }],
    ['bodyMissing meeting', { type: 'item.add', item: 'n', title: 't', kind: 'vorlage', originator: 'dritte' }],
    ['unknownThing meeting', { ...added, meeting: 'z' }],
    ['unknownThing after', { ...added, after: 'z' }],
    ['unknownThing item', { type: 'item.call', item: 'z' }],
    ['unknownThing motion', { type: 'motion.publish', motion: 'z' }],
    ['alreadyExists part', { ...part, part: 'b' }],
    ['alreadyExists meeting', { ...meeting, meeting: 'rat-feb' }],
    ['unknownThing meeting', { type: 'meeting.close', meeting: 'z' }],
    ['unknownThing to', { type: 'adjourn.carried', item: 'a', basis: 'third', to: 'z' }],
    ['unknownThing by', { type: 'item.supersede', item: 'a', by: 'z' }],
    ['unknownThing by', { type: 'item.supersede', item: 'a', by: 'a' }],
    ['unknownPartner positions', { ...log, positions: { spd: 'yes', blau: 'yes' } }],
    ['unknownPartner positions', { ...log, positions: { blau: 'yes' } }],
    ['unknownPartner deviations', { ...log, deviations: { blau: { no: 1 } } }],
    ['unknownPartner originator', { ...added, originator: 'blau' }],
    ['unknownBody body', { ...meeting, body: 'nowhere' }],
    ['unknownBody body', { ...meeting, body: 'other:' }],
    ['unknownBody body', { type: 'item.refer', item: 'a', body: 'other:beirat' }],
    ['unknownBody stations', { ...added, ...station('nowhere') }],
    ['unknownMeasure measures', { ...added, measures: ['none'] }],
  ])('%s: %o', (expected, command) => {
    expect(answer(command)).toBe(`invalid ${expected}`)
  })

  test.each<[Command]>([
    [added],
    [{ ...added, after: 'a' }],
    [{ ...added, originator: 'spd' }],
    [{ ...added, originator: 'verwaltung' }],
    [{ ...added, ...station('other:beirat') }],
    [{ ...meeting, body: 'other:beirat' }],
    [{ ...log, positions: { spd: 'yes', gruene: 'no' }, deviations: { spd: { no: 1 } } }],
  ])('but not %o', (command) => {
    expect(answer(command)).toBe('accepted')
  })
})

test('a body outside the agreement has a name of its own', () => {
  expect(['other:beirat', 'other:b', 'other:', 'beirat', 'something'].map(isOutsideBody)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
