import { choose } from '../language.ts'

const both = (two: boolean): string => (two ? 'beide Fraktionen' : 'alle Fraktionen')
const bothEn = (two: boolean): string => (two ? 'both groups' : 'all groups')

const de = {
  region: 'Auswahl',
  chosen: (count: number) => `${count} ausgewählt`,
  part: (count: number, word: string) => `${count} ${word}`,
  partly: (possible: number, chosen: number) => `${possible} von ${chosen} möglich.`,
  why: {
    noSuggestion: (count: number) => (count === 1 ? '1 ohne Vorschlag' : `${count} ohne Vorschlag`),
    changed: (count: number) => (count === 1 ? '1 hat sich geändert' : `${count} haben sich geändert`),
  },
  preview: 'Was damit geschieht',
  /** The heading of the items that the same will happen to. */
  does: {
    confirmLine: (count: number, word: string) => `${count} × ${word} bestätigen.`,
    proposeLine: (count: number, word: string) => `${count} × ${word} vorschlagen.`,
    confirmClass: (count: number, word: string) => `${count} × „${word}“ bestätigen.`,
    classify: (count: number, word: string) => `${count} × „${word}“ vorschlagen.`,
  },
  means: {
    line: (version: number) => `Damit ist es die gemeinsame Linie zu Fassung ${version}.`,
    lineLater: (two: boolean): string => `Zur Linie wird es, sobald ${both(two)} dieselbe Stimme bestätigt haben.`,
    class: {
      covered: (two: boolean): string =>
        `Damit gehört der Punkt zur Zusammenarbeit: ${both(two)} stimmen einheitlich ab, sobald eine Linie vereinbart ist.`,
      notCovered: (): string => 'Damit bindet die Vereinbarung hier nicht. Eine freiwillige Linie bleibt möglich.',
      resolution: (): string => 'Damit ist die Abstimmung zwischen den Fraktionen frei.',
    },
    marked: (finance: string) => `Vermerkt als ${finance}.`,
    classLater: (two: boolean): string => `Gilt, sobald ${both(two)} es bestätigt haben.`,
  },
  left: {
    noSuggestion: 'Ohne Vorschlag, bitte einzeln einordnen:',
    changed: 'Hat sich inzwischen geändert, hier ist nichts mehr zu tun:',
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
  staysSelected: (count: number): string =>
    count === 1 ? 'Dieser Punkt bleibt ausgewählt.' : 'Diese Punkte bleiben ausgewählt.',
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
  preview: 'What this will do',
  does: {
    confirmLine: (count, word) => `Confirm ${word} for ${count}.`,
    proposeLine: (count, word) => `Propose ${word} for ${count}.`,
    confirmClass: (count, word) => `Confirm “${word}” for ${count}.`,
    classify: (count, word) => `Propose “${word}” for ${count}.`,
  },
  means: {
    line: (version) => `With it, it is the agreed line on version ${version}.`,
    lineLater: (two) => `It becomes the line once ${bothEn(two)} have confirmed the same vote.`,
    class: {
      covered: (two) =>
        `With it, the item belongs to the cooperation: ${bothEn(two)} vote alike once a line is agreed.`,
      notCovered: () => 'With it, the agreement does not bind here. A voluntary line remains possible.',
      resolution: () => 'With it, the vote is free between the groups.',
    },
    marked: (finance) => `Marked as ${finance}.`,
    classLater: (two) => `It counts once ${bothEn(two)} have confirmed it.`,
  },
  left: {
    noSuggestion: 'Without a suggestion, please classify one by one:',
    changed: 'Changed meanwhile, there is nothing left to do here:',
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
  staysSelected: (count) => (count === 1 ? 'This item stays selected.' : 'These items stay selected.'),
  accepted: 'Recorded.',
  close: 'Close',
  offline: 'Nothing can be recorded without a connection.',
}

/** The words of doing many items at once. */
export const bulkText = choose({ de, en })
