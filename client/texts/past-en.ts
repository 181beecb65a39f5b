import type { pastDe } from './past-de.ts'

export const pastEn: typeof pastDe = {
  heading: 'Result from the minutes or the council information system',
  hint: 'It is read and suggested; only what you take over is entered.',
  text: 'Wording of the result',
  read: 'Read the text',
  ask: 'Look it up in the council information system',
  fill: 'Into the fields',
  noAnswer: 'No answer from the server. Please try again.',
  unread: 'Left unread',
  unanimous: 'unanimous',
  majority: 'by majority',
  tie: 'a tie',
  amended: 'with amendments',
  results: {
    adopted: 'adopted',
    rejected: 'rejected',
    referred: 'referred',
    postponed: 'postponed',
    removed: 'taken off the agenda',
    withdrawn: 'withdrawn',
    noted: 'noted',
    none: 'no vote',
  },
  counts: { yes: 'yes', no: 'no', abstain: 'abstentions', invalid: 'invalid' },
  rollCall: { label: 'Names and votes from a file (CSV or JSON)' },
}
