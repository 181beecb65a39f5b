import type { reviewDe } from './review-de.ts'

export const reviewEn: typeof reviewDe = {
  title: 'Review',
  scope: (term, votes, withLine) =>
    `${term}. ${votes === 1 ? '1 vote' : `${votes} votes`}, ${withLine} of them with an agreed line.`,
  upTo: (day) => `as of ${day}`,
  counted: 'Counted is what is on record; nothing is judged, and nothing is about single persons.',
  audience:
    'Included is what you may see: a committee’s non-public items count only for leads, secretaries and its own spokespersons.',
  unconfirmed: (n) => (n === 1 ? '1 result is not confirmed yet.' : `${n} results are not confirmed yet.`),
  print: 'Print',
  csv: 'All figures as CSV',
  file: 'review.csv',
  failed: 'The figures could not be loaded. Please check the connection.',
  retry: 'Try again',
  nothing:
    'Nothing has been voted on, adjourned or disputed yet. The figures will stand here once something is on record.',
  choose: 'Choose',
  body: 'Body',
  kind: 'Kind of item',
  year: 'Year',
  all: 'all',
  table: 'Figures as a table',
  lines: {
    question: 'How often did lines hold?',
    finding: (kept, all, two) => `${kept} of ${all} lines were kept by ${two ? 'both' : 'all'} factions`,
    none: 'No line has been voted on yet',
    kept: 'kept',
    deviating: 'with a deviating faction',
    notAscertainable: (secret) =>
      secret === 0 ? 'cannot be told' : `cannot be told, ${secret} of them secret ballots`,
    notTold: 'cannot be told',
    withLine: 'with a line',
    secret: 'of them secret',
  },
  dissent: {
    question: 'How did dissent end, and how fast?',
    finding: (settled, all) =>
      `${settled} of ${all} ${all === 1 ? 'case' : 'cases'} ended in agreement or were taken back`,
    none: 'No dissent was flagged',
    ends: {
      boards: 'agreement of the boards',
      afterAdjournment: 'agreement after the adjournment',
      retracted: 'dissent taken back',
      released: 'release',
      votedWithoutLine: 'voted on, no release',
      notCovered: 'classed as not covered',
      itemOver: 'item over, or end of term',
      open: 'still open',
    },
    end: 'End',
    cases: 'Cases',
    median: 'Days, median',
    least: 'shortest',
    most: 'longest',
    days: (days, plain) => (plain ? `${days} day` : `${days} days`),
    half: 'half within',
  },
  releases: {
    question: 'Does release stay the exception?',
    finding: (released, voted) =>
      `${released === 0 ? 'No release' : released === 1 ? 'One release' : `${released} releases`} among ${voted === 1 ? '1 item' : `${voted} items`} voted on`,
    votes: 'Votes',
    released: 'released',
    resolution: 'resolutions (free)',
    noLine: 'without a line',
    mark: (n) => `${n} free`,
    label: 'Votes and releases by year',
  },
  adjournments: {
    question: 'What was adjourned?',
    finding: (n, consensus) =>
      `${n === 1 ? 'One adjournment' : `${n} adjournments`} under the agreement, ${consensus === 0 ? 'none' : consensus} of them with consensus`,
    none: 'Nothing was adjourned under the agreement',
    consensus: 'then consensus',
    releaseTalk: 'then deliberation on release',
    otherwise: 'then settled otherwise',
    open: 'still open',
    refused: 'the council refused',
    mutual: 'adjourned by agreement (without G6.2)',
    third: 'adjourned by others',
    course: 'Course',
  },
  backlog: {
    question: 'How much waits adjourned?',
    finding: (n) =>
      n === 0
        ? 'No adjourned item waits now'
        : n === 1
          ? 'One adjourned item waits now'
          : `${n} adjourned items wait now`,
    label: 'Adjourned items that waited at the end of the quarter',
    quarter: 'Quarter',
    waiting: 'waiting at its end',
    quarterName: (quarter) => `Q${quarter.slice(6)} ${quarter.slice(0, 4)}`,
  },
  cohesion: {
    question: 'How alike did each faction vote in public roll calls?',
    finding: (counted, all) =>
      `${counted} of ${all} ${all === 1 ? 'roll call' : 'roll calls'} can be counted by faction`,
    none: 'No roll call yet',
    how: 'From seats, positions and numbers of deviations; whoever is not recorded as absent counts with the faction. Names are not looked at.',
    index: 'Measure',
    rice: 'Rice index',
    agreementIndex: 'Agreement index',
    uniformity: 'Uniformity',
    explained: {
      rice: 'Distance of yes and no against both; 1 means united, 0 means split.',
      agreementIndex: 'Largest share of yes, no and abstain; 1 means united, 0 means in thirds.',
      uniformity: 'Like the agreement index, but abstentions do not stand against the others.',
    },
    axis: (from) => `The axis begins at ${from}.`,
    faction: 'Faction',
    sameLine: 'Same line of the most',
    same: 'same',
    opposite: 'yes against no',
    n: 'n',
    everything: 'all',
  },
  parts: {
    question: 'Where, about what and when?',
    finding: 'By body, kind and year',
    dissents: 'Dissents',
    adjournments: 'Adjournments',
    by: { body: 'By body', kind: 'By kind', year: 'By year' },
  },
}
