import type { DeskAgendaTexts } from './desk-agenda-de.ts'

export const deskAgendaEn: DeskAgendaTexts = {
  order: {
    title: 'Edit the agenda',
    intro: 'What still waits for its call can be moved, changed and taken off. Lines stay as they are.',
    closed: 'non-public',
    stays: 'stays where it is',
    up: (item) => `${item} up`,
    down: (item) => `${item} down`,
    moved: (item) => `${item} moved.`,
    change: 'Change',
    changeOf: (item) => `Change ${item}`,
    removeOf: (item) => `Take ${item} off`,
    withdrawOf: (item) => `Withdraw ${item}`,
    first: 'in the first place',
    unbound:
      'Nobody has said anything of this item yet. With another title it is added anew, and the old one counts as withdrawn.',
    bound:
      'Something has been said or agreed on this item; its title stays. If the matter has changed: “New version”, which voids the line.',
    inTheWay: 'It cannot go there: an item that is called or over stands in between. Choose a place behind it.',
    replaced: 'Title corrected, added anew',
  },
  paste: {
    title: 'Paste a list',
    intro:
      'One item a line. Numbers (TOP 3, Ö 3.1, N 2, A 1, B 1), numbers of papers and the headings of both parts are recognised. Nothing is added before the preview, and then all of it or nothing.',
    label: 'Agenda',
    example: 'Öffentlicher Teil\nTOP 1 Einwohnerfragestunde\nTOP 2 Gebührensatzung (Vorlage 123/21)',
    preview: 'Preview: nothing added yet',
    answers: 'What became of it',
    take: 'add',
    what: 'Answer',
    takeLine: (line) => `Add line ${line}`,
    openLine: (line) => `Line ${line} is public`,
    headingOpen: 'heading: public from here on',
    headingClosed: 'heading: non-public from here on',
    unreadable: { noTitle: 'a number without a title: left out', tooLong: 'more than 4000 characters: left out' },
    doubt: {
      onAgenda: 'is on the agenda already',
      numberTaken: 'this number is on the agenda already',
      twice: 'this number is in the list twice',
    },
    isNew: 'new',
    isAdded: 'added',
    isLeft: 'not added',
    add: (count) => (count === 1 ? 'Add 1 item' : `Add ${count} items`),
    added: (count) => (count === 1 ? '1 item added.' : `${count} items added.`),
    nothingAdded: 'Nothing was added.',
    toOrder: 'Edit the agenda',
  },
  back: {
    key: 'Take back',
    done: 'Taken back.',
    last: {
      'item.call': (name) => `${name} is called.`,
      'item.leave': (name) => `${name} is left.`,
      'vote.open': (name) => `${name}: the vote is open.`,
      'meeting.recess': () => 'The meeting is in recess.',
      'meeting.resume': () => 'The meeting goes on.',
      'agenda.remove': (name) => `${name} is taken off.`,
    },
    how: 'Taking back is recorded as taking back; nothing is deleted. An open vote is aborted with a reason, a logged result corrected with a reason. What is confirmed, withdrawn or closed stays so; before that you are asked.',
  },
  projector: {
    intro:
      'Open the link on the machine at the projector, or here in a second window. It holds for 24 hours, for this meeting alone, and shows only what is said in the hall anyway: nothing of non-public items, and never anything of lines, factions or people.',
    link: 'Link to the hall display',
    open: 'Open in a new window',
    again: 'Try again',
  },
}
