import { expect, test } from 'vitest'
import { openWays } from '../../client/screens/lead/open-ways.ts'
import type { CoordinationState } from '../../server/protocol/view.ts'

/** Where it goes from here, as the rulebook has it (RULES §3.3): read from the chart, not written a second time. */

const waysFrom = (state: CoordinationState): string[] => openWays(state).map(({ event, to }) => `${event} > ${to}`)

test('the ways on from a dispute before the boards', () => {
  expect(waysFrom('boards').toSorted()).toEqual([
    'consensus.confirm > agreed',
    'consensus.fail > persisting',
    'dissent.retract > open',
  ])
})

test('a dispute that persists: adjournment, release talks, a new text, and a settlement or a way back at any time', () => {
  expect(waysFrom('persisting').toSorted()).toEqual([
    'adjourn.request > adjournmentPending',
    'consensus.confirm > agreed',
    'dissent.retract > open',
    'release.open > releaseDeliberation',
    'text.change > boards',
  ])
  expect(openWays('persisting').find(({ event }) => event === 'release.open')).toEqual({
    event: 'release.open',
    to: 'releaseDeliberation',
    guards: ['mayOpenRelease'],
    roles: ['lead'],
  })
})

test('a line that is agreed: a dissent or its revocation leads to the boards, a new text to the beginning', () => {
  const ways = waysFrom('agreed')
  expect(ways).toContain('dissent.flag > boards')
  expect(ways).toContain('line.revoke > boards')
  expect(ways).toContain('text.change > open')
  expect(ways.filter((way) => way.includes('class.'))).toEqual([])
})
