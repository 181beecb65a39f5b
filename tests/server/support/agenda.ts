import type { Screen } from './screen.ts'
import { feb4 } from './house.ts'

export const addMeeting = (meeting = 'rat-feb', body = 'rat'): object => ({
  type: 'meeting.add',
  meeting,
  body,
  start: feb4,
})

export const addItem = (item: string, more: object = {}): object => ({
  type: 'item.add',
  item,
  meeting: 'rat-feb',
  number: '1',
  title: `Titel ${item}`,
  kind: 'vorlage',
  originator: 'verwaltung',
  ...more,
})

/** A council meeting with items a and b, and a committee's meeting with the non-public item n. */
export async function agenda(secretary: Screen): Promise<void> {
  for (const command of [
    addMeeting(),
    addMeeting('fbl-feb', 'FBL'),
    addItem('a'),
    addItem('b', { number: '2' }),
    addItem('n', { meeting: 'fbl-feb', public: false, title: 'Vertrauliches Grundstück' }),
  ]) {
    const answer = await secretary.command(command)
    if (!answer.ok) throw new Error(JSON.stringify(answer))
  }
}

/** Both sides agree on yes. */
export const agreedYes = (item: string): readonly [string, object][] => [
  ['spd.lead', { type: 'classify.propose', item, value: 'covered', finance: 'none' }],
  ['gruene.lead', { type: 'classify.confirm', item, value: 'covered' }],
  ['spd.lead', { type: 'line.propose', item, vote: 'yes', version: 1 }],
  ['gruene.lead', { type: 'line.confirm', item, vote: 'yes', version: 1 }],
]
