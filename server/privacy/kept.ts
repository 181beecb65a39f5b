import { keptOfPeople } from './kept-of-people.ts'
import { always, type Kept, nobody } from './kept-shape.ts'

/** All that a council's file holds. A test holds this table against the tables and columns of a real file. */
export const kept: readonly Kept[] = [
  {
    table: 'log',
    columns: [
      'version',
      'command',
      'stream_kind',
      'stream_id',
      'actor',
      'at',
      'rulebook',
      'body',
      'text_hashes',
      'previous',
      'hash',
    ],
    what: {
      de: 'Was wann geschah: Einordnung, Linien, Dissens, Ergebnisse. Personen nur als Kennung, mit Partner und Rolle; freier Text nur als Prüfsumme.',
      en: 'What happened when: classes, lines, dissent, outcomes. People by id only, with partner and role; free text as a hash only.',
    },
    why: {
      de: 'Die Vereinbarung anwenden und später zeigen können, wie es war.',
      en: 'To apply the agreement, and to show later how it was.',
    },
    basis: 'politics',
    howLong: always,
    who: {
      de: 'Beide Fraktionen; Interna und nicht mitgeteilte Vorhaben nur die eigene. Die Verwaltung sieht es nicht.',
      en: 'Both factions; internals and plans not yet told only the own one. The administration does not see it.',
    },
  },
  {
    table: 'texts',
    columns: ['version', 'path', 'salt', 'content'],
    what: {
      de: 'Freier Text: Titel, Begründungen, Notizen, Namen von Vorgeschlagenen und aus namentlichen Abstimmungen. Auch im signierten Zwischenstand (.snapshot) für den schnellen Start, den jede Löschung überschreibt oder unlesbar macht.',
      en: 'Free text: titles, reasons, notes, names of nominees and from roll calls. Also in the signed snapshot (.snapshot) for a fast start, which every erasure overwrites or makes unreadable.',
    },
    why: {
      de: 'Damit die Beteiligten verstehen, worum es ging und warum.',
      en: 'So that those involved know what it was about and why.',
    },
    basis: 'politics',
    howLong: {
      de: 'Nach Art und Frist wie oben; jederzeit einzeln löschbar, das Protokoll bleibt gültig.',
      en: 'By kind and period as above; can be erased one by one at any time, the log stays valid.',
    },
    who: {
      de: 'Wie das Protokoll; interne Notizen nur die eigene Fraktion.',
      en: 'As the log; internal notes only the own faction.',
    },
  },
  {
    table: 'answers',
    columns: ['number', 'command', 'actor', 'at', 'answer', 'hash'],
    what: {
      de: 'Die Antwort auf jede Eingabe, mit Kennung und Zeit.',
      en: 'The answer to every command, with id and time.',
    },
    why: {
      de: 'Damit eine wiederholte Eingabe nicht doppelt wirkt.',
      en: 'So that a repeated command takes effect once.',
    },
    basis: 'record',
    howLong: always,
    who: nobody,
  },
  {
    table: 'erasures',
    columns: ['number', 'version', 'path', 'at', 'by', 'cause', 'stand_in', 'hash'],
    what: {
      de: 'Dass ein Text gelöscht wurde: wann, durch wen, warum. Nicht, was darin stand.',
      en: 'That a text was erased: when, by whom, why. Not what it said.',
    },
    why: { de: 'Gelöschtes von Verlorenem unterscheiden.', en: 'To tell what was erased from what was lost.' },
    basis: 'record',
    howLong: always,
    who: { de: 'Wer das Protokoll prüft.', en: 'Whoever verifies the log.' },
  },
  ...keptOfPeople,
  {
    table: 'receipts',
    columns: ['number', 'partner', 'person', 'receipt', 'hash'],
    what: {
      de: 'Gegenzeichnungen: Kennung, Rolle, Zeit, öffentlicher Schlüssel des Geräts.',
      en: 'Countersignatures: id, role, time, public key of the device.',
    },
    why: {
      de: 'Eine Fraktion steht für einen Stand des Protokolls ein.',
      en: 'A faction vouches for a state of the log.',
    },
    basis: 'record',
    howLong: always,
    who: { de: 'Vorstand und Geschäftsstelle der eigenen Fraktion.', en: 'The own faction’s board and office.' },
  },
  {
    table: 'server_keys',
    columns: ['public_key', 'since', 'signature'],
    what: { de: 'Öffentliche Schlüssel des Servers.', en: 'The server’s public keys.' },
    why: { de: 'Unterschriften prüfen.', en: 'To check signatures.' },
    basis: 'none',
    howLong: { de: 'Dauerhaft.', en: 'For good.' },
    who: { de: 'Alle.', en: 'Everybody.' },
  },
  {
    table: 'agreement_texts',
    columns: ['agreement', 'body'],
    what: {
      de: 'Wortlaut der Vereinbarung, wenn der Rat ihn hinterlegt hat.',
      en: 'The agreement’s wording, where the council has brought it.',
    },
    why: { de: 'Nachlesen.', en: 'To look it up.' },
    basis: 'none',
    howLong: { de: 'Bis er ersetzt wird.', en: 'Until it is replaced.' },
    who: { de: 'Alle Angemeldeten.', en: 'All who are signed in.' },
  },
  {
    table: 'measure_words',
    columns: ['number', 'measure', 'partner', 'at', 'says', 'item', 'linked'],
    what: {
      de: 'Was ein Partner zu einer Maßnahme sagt (umgesetzt, aufgegeben), und welche Punkte dazu gehören. Ohne Person und freien Text.',
      en: 'What a partner says of a measure (implemented, given up), and which items belong to it. Without a person or free text.',
    },
    why: { de: 'Zeigen, was aus der Vereinbarung wurde.', en: 'To show what became of the agreement.' },
    basis: 'none',
    howLong: always,
    who: {
      de: 'Alle, die für einen Partner handeln; Punkte nur, wer sie sehen darf.',
      en: 'All who act for a partner; items only those who may see them.',
    },
  },
  {
    table: 'founding',
    columns: ['only_one', 'agreement', 'own', 'at'],
    what: {
      de: 'Unter welcher Vereinbarung und wann der Rat eingerichtet wurde.',
      en: 'Under which agreement and when the council was set up.',
    },
    why: { de: 'Die Vereinbarung ist die Grundlage von allem.', en: 'Everything rests on the agreement.' },
    basis: 'none',
    howLong: { de: 'Dauerhaft.', en: 'For good.' },
    who: { de: 'Alle Angemeldeten.', en: 'All who are signed in.' },
  },
  {
    table: 'source_memory',
    columns: ['source', 'facts'],
    what: {
      de: 'Was das Ratsinformationssystem beim letzten Einlesen zu Sitzungen und Punkten sagte: nur Prüfsummen und deren öffentliche Kennungen.',
      en: 'What the council’s information system said of meetings and items at the last import: hashes only, and their public ids.',
    },
    why: {
      de: 'Beim nächsten Einlesen erkennen, was sich dort geändert hat.',
      en: 'To tell at the next import what changed there.',
    },
    basis: 'record',
    howLong: always,
    who: nobody,
  },
]
