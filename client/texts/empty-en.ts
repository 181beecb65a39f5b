import type { emptyDe } from './empty-de.ts'

/** The same in English; a missing key is a type error. */
export const emptyEn: typeof emptyDe = {
  rehearse: 'Try it in a rehearsal',
  readIn: 'Import an agenda',
  toDesk: 'To the secretary’s desk',
  agenda: {
    title: 'No meeting yet',
    purpose: 'The whole agenda stands here: for each item the sign of its line, and at one tap the reason why.',
    next: 'The secretary adds meetings or imports them. As soon as there is one, it appears here by itself.',
    nextSecretary: 'Add a meeting at the secretary’s desk, or import an agenda.',
  },
  items: {
    title: 'This meeting has no agenda yet',
    purpose: 'For each item the sign of its line stands here, and at one tap the reason why.',
    next: 'As soon as the secretary adds or imports the items, they appear here by themselves.',
    nextSecretary: 'Import the agenda, or add items at the secretary’s desk.',
  },
  lead: {
    title: 'Nothing waits yet',
    purpose:
      'What you decide lies here: classify items, propose and confirm lines, and on dissent take the next step. What waits for you always stands at the top.',
    next: 'As soon as the secretary imports an agenda, its items appear here. Until then you may practise the procedure.',
  },
  motions: {
    title: 'No plan yet',
    purpose:
      'What your faction plans here is at first seen by itself alone. The partners learn of it with the notice, with its text and the time as proof.',
    next: 'Add a plan as soon as the idea stands: it is made known and coordinated before it is published.',
    nextOthers: 'The board and the spokespersons add plans.',
  },
  record: {
    title: 'No record yet',
    purpose: 'What a meeting decided stands here, to be read and to be printed for the files.',
    next: 'It comes about by itself while you run the meeting: call, vote, log.',
  },
  recordItems: {
    title: 'This meeting has no items',
    purpose: 'What a meeting decided stands here, to be read and to be printed for the files.',
    next: 'Add items at the secretary’s desk, or import the agenda.',
  },
  secretary: {
    purpose:
      'You run the meeting from here: call items, open votes, log results, all of it by keyboard as well. What you call stands on every phone in the hall.',
    next: 'Practise beforehand: the rehearsal plays a sitting from the call to the confirmed result.',
  },
}
