import { choose } from '../language.ts'

const de = {
  region: 'Auswahl',
  chosen: (count: number) => `${count} ausgewählt`,
  part: (count: number, word: string) => `${count} ${word}`,
  partly: (possible: number, chosen: number) => `${possible} von ${chosen} möglich.`,
  why: {
    noSuggestion: (count: number) => (count === 1 ? '1 ohne Vorschlag' : `${count} ohne Vorschlag`),
    changed: (count: number) => (count === 1 ? '1 hat sich geändert' : `${count} haben sich geändert`),
  },
  confirmLine: (count: number) => (count === 1 ? '1 Linie bestätigen' : `${count} Linien bestätigen`),
  proposeLine: (count: number, word: string) =>
    count === 1 ? `${word} vorschlagen` : `${count}-mal ${word} vorschlagen`,
  confirmClass: (count: number) => (count === 1 ? '1 Einordnung bestätigen' : `${count} Einordnungen bestätigen`),
  classify: (count: number) => (count === 1 ? '1 Vorschlag übernehmen' : `${count} Vorschläge übernehmen`),
  mixed: (count: number) => `Alle ${count} festhalten`,
  clear: 'Aufheben',
  vote: 'Vorzuschlagende Stimme',
  running: (done: number, all: number) => `${done} von ${all} gesendet …`,
  resultTitle: (done: number, refused: number) =>
    refused === 0 ? `${done} festgehalten` : `${done} festgehalten, ${refused} nicht`,
  accepted: 'Festgehalten.',
  close: 'Schließen',
  offline: 'Ohne Verbindung lässt sich nichts festhalten.',
}

const en: typeof de = {
  region: 'Selection',
  chosen: (count) => `${count} selected`,
  part: (count, word) => `${count} ${word}`,
  partly: (possible, chosen) => `${possible} of ${chosen} possible.`,
  why: {
    noSuggestion: (count) => `${count} without a suggestion`,
    changed: (count) => `${count} changed meanwhile`,
  },
  confirmLine: (count) => (count === 1 ? 'Confirm 1 line' : `Confirm ${count} lines`),
  proposeLine: (count, word) => (count === 1 ? `Propose ${word}` : `Propose ${word} for ${count}`),
  confirmClass: (count) => (count === 1 ? 'Confirm 1 class' : `Confirm ${count} classes`),
  classify: (count) => (count === 1 ? 'Take 1 suggestion' : `Take ${count} suggestions`),
  mixed: (count) => `Record all ${count}`,
  clear: 'Clear',
  vote: 'Vote to propose',
  running: (done, all) => `${done} of ${all} sent …`,
  resultTitle: (done, refused) => (refused === 0 ? `${done} recorded` : `${done} recorded, ${refused} not`),
  accepted: 'Recorded.',
  close: 'Close',
  offline: 'Nothing can be recorded without a connection.',
}

/** The words of doing many items at once. */
export const bulkText = choose({ de, en })
