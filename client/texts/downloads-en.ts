import type { downloadsDe } from './downloads-de.ts'

export const downloadsEn: typeof downloadsDe = {
  list: 'Vote list',
  listOf: (meeting) => `Vote list: ${meeting}`,
  listWhat: 'Agreed lines to take along. Not orders: the mandate is free (§ 43 (1) GO NRW).',
  print: 'Print',
  toAgenda: 'To the agenda',
  save: 'Save as',
  pdf: 'PDF',
  csv: 'Table (CSV)',
  json: 'Data (JSON)',
  popolo: 'Votes (Popolo)',
  results: {
    title: 'Result texts for the council’s information system',
    what: 'To paste at the agenda item, of the public part only, in German: the result, no faction, no name.',
    copy: 'Copy',
    copied: (item) => `${item}: text copied.`,
    failed: 'Copying did not work. Please select the text and copy it.',
  },
  record: 'Record of votes',
  line: 'Line',
  reason: 'Reason',
  state: 'State',
  note: 'What is shown in the hall prevails: lines may change after this was printed.',
}
