import type { explainDe } from './explain-de.ts'

export const explainEn: typeof explainDe = {
  charts: 'The charts',
  table: {
    table: 'Show as a table',
    state: 'State',
    note: 'Norm and standing',
    onward: 'Where it goes from here',
    here: 'the item is here',
    past: 'passed',
    none: '–',
    region: (title) => `Chart: ${title}`,
  },
  items: (count) => (count === 1 ? '1 item' : `${count} items`),
  drawn: 'Drawn from the rules as they run.',
  drawnWith: (meeting) => `Drawn from the rules as they run, with the items of this meeting: ${meeting}.`,
  apart: (count) =>
    count === 1
      ? '1 item does not go this way: a resolution, or not covered.'
      : `${count} items do not go this way: resolutions and items not covered.`,
  stands: 'In a thick frame: where the meeting is now.',
  untold: {
    classification:
      'A part of an item takes over its class. When an item that was not covered rises to the council, it is classified anew.',
    coordination:
      'A new text voids proposal, line and release; in a dispute the boards begin again. Dissent may be flagged against a proposal as well, and taken back. A settlement remains possible even after a release.',
    proceedings: '',
    motion:
      'Until it is filed a plan may be given up; with the end of the term it lapses. If it is published or filed too early, that is noted in whatever state it is. If a cleared plan changes in substance, it is coordinated anew.',
    meeting: '',
  },
  journey: {
    show: 'Show in the chart',
    caption: 'The thick lines are the way that this item has gone; the thickest frame is where it stands.',
  },
  woven: {
    intro:
      'On the left the printed lines as the council has loaded them; beside them the norm in our words; below, the states and rules that carry it and the examples that prove it.',
    printed: 'As printed',
    inOurWords: 'In our words',
    carriedBy: 'Carried by',
    states: 'States',
    guards: 'Rules in the program',
    refusals: 'Refused, where need be, with',
    observations: 'Noted as an observation',
    displays: 'Members then read',
    scenarios: 'Proven by the examples',
    examples: 'The examples',
    examplesHint:
      'Each is a story with people, times and what every side must see afterwards. All are played through on every change of the program.',
    unclaimed: (lines) =>
      `Printed lines of this section that no norm rests on: ${lines}. Headings and empty lines are not counted.`,
    allClaimed: 'Every printed line of this section belongs to a norm, apart from headings and empty lines.',
    observed: {
      notToldBefore: 'The plan was not told before.',
      publishedBeforeCoordination: 'The plan became public before positions were coordinated.',
      noNoticeBefore: 'No notice of the resolution was given before.',
    },
    signPlace: 'Checked and signed off: place, date',
    signName: 'Name, signature',
    itemEnds: 'End of an item',
    ended: { lapsed: 'lapsed with the term' },
  },
}
