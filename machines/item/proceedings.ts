import { itemChart } from './vocabulary.ts'

/** Where the item is between the pool of open business and its logged vote (§3.3). */

/** The council adjourned it: on the agreement's wish, by common line, or on somebody else's motion. */
const adjourning = { guard: 'adjournmentStands', target: 'deferred', actions: 'defer' } as const
const placing = { target: 'scheduled', actions: 'place' } as const
const ending = { target: 'pool', actions: 'takeOff' } as const

export const proceedings = itemChart.createStateConfig({
  initial: 'pool',
  states: {
    pool: { on: { 'agenda.place': placing } },
    scheduled: {
      on: {
        'item.call': { target: 'called', actions: 'call' },
        'agenda.remove': ending,
        'meeting.ended': ending,
        'adjourn.carried': adjourning,
      },
    },
    called: {
      tags: 'live',
      on: {
        'vote.open': { target: 'voting', actions: 'openBallot' },
        'item.refer': { target: 'pool', actions: 'refer' },
        'item.leave': { target: 'scheduled', actions: 'leave' },
        'meeting.ended': ending,
        'adjourn.carried': adjourning,
        'item.noted': { target: '#item.noted' },
      },
    },
    voting: {
      tags: 'live',
      on: {
        'display.frozen': { actions: 'freezeDisplay' },
        'outcome.log': { target: 'logged', actions: 'logOutcome' },
        'vote.abort': { target: 'called', actions: 'dropBallot' },
      },
    },
    logged: {
      on: {
        'outcome.correct': { actions: 'correctOutcome' },
        'outcome.confirm': [
          { guard: 'atPreparatoryStation', target: 'pool', actions: 'finishStation' },
          { guard: 'stationStaysOpen', target: 'pool', actions: 'returnToPool' },
          { target: '#item.decided', actions: 'confirmOutcome' },
        ],
      },
    },
    deferred: { on: { 'agenda.place': placing } },
  },
})
