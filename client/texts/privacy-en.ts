import type { privacyDe } from './privacy-de.ts'

export const privacyEn: typeof privacyDe = {
  title: 'Data protection',
  what: 'What the system keeps, why, on which basis, how long, and who sees it. The table comes from the program itself and names every column of the file. The legal bases are the partners’ assessment, and theirs to check.',
  mine: {
    title: 'My data',
    what: 'Everything that is held on you (Art. 15, 20 GDPR): mandates, devices, and what you entered.',
    json: 'As a file (JSON)',
    html: 'To read and print',
    erase: 'To be erased: ask the administration. What you did then stays under an id that means nobody.',
  },
  texts: {
    title: 'Free text and its periods',
    what: 'Free text stands beside the log, which holds only hashes of it: it can be erased, and the log stays valid. The period begins when the item, meeting or plan is over.',
    kind: 'Kind',
    days: 'Period',
    daysOf: (days) => `${days} days`,
    set: 'Whoever runs the server sets the periods (SCHULTERSCHLUSS_KEEP). Backups hold what was erased later, until they are deleted themselves.',
  },
  due: {
    title: 'Erasures that are due',
    none: 'Nothing is due.',
    count: (count) => `${count} ${count === 1 ? 'text' : 'texts'} past the period.`,
    erase: 'Erase for good',
    really: 'Really? This cannot be taken back.',
    done: (count) => `${count} erased.`,
    before: 'Erased so far',
    row: (day, count, cause) => `${day}: ${count}, ${cause}`,
    cause: {
      due: 'by period',
      meeting: 'for a meeting',
      mentions: 'for a name',
      entry: 'one by one',
      other: 'on request',
    },
  },
  kept: {
    title: 'What is kept',
    onDevices: 'What stays on your device, and what is only counted',
    data: 'Data',
    why: 'Why, basis',
    howLong: 'How long',
    who: 'Who sees it',
  },
  loading: 'Loading …',
}
