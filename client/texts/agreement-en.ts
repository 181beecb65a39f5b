import type { agreementDe } from './agreement-de.ts'

/** The same in English; a missing key is a type error. */
export const agreementEn: typeof agreementDe = {
  retold: (title, lines) => `${title}, printed lines ${lines}.`,
  contents: 'Contents',
  more: 'More',
  measures: 'Goals and measures',
  measuresHint: 'Committee and cost are suggestions; the agreement does not settle them.',
  measuresWhat: 'What became of them',
  committees: 'Committees',
  partners: 'Partners',
  term: (from, to) => `In force from ${from} to ${to}.`,
  usedBy: (count) => (count === 1 ? '1 item' : `${count} items`),
  usedPrefix: 'Grounds the display of',
  usedSuffix: 'of this meeting:',
  moreUses: (count) => `and ${count} more`,
  costs: 'costs money',
  print: 'Print',
  search: {
    label: 'Search the agreement',
    hint: 'A word, a line (590) or a norm (G6.2)',
    clear: 'Clear the search',
    norms: (count) => (count === 1 ? '1 norm' : `${count} norms`),
    measures: (count) => (count === 1 ? '1 goal or measure' : `${count} goals and measures`),
    committees: (count) => (count === 1 ? '1 committee' : `${count} committees`),
    found: (what) => `Found: ${what}.`,
    nothing: (query) => `Nothing matches “${query}”.`,
    tryOther:
      'Try a shorter word or a part of it. A number finds the printed line, G6 all norms on dissent and release.',
    results: 'Found',
  },
  rehearse: 'Try it in a rehearsal',
  rehearsals: 'To try it out:',
}
