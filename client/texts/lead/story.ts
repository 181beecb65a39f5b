import { choose } from '../language.ts'

interface StoryWords {
  /** By the event's name; one that is not here is told in general words. */
  readonly happened: Readonly<Record<string, string>>
  readonly other: string
  readonly class: Readonly<Record<string, string>>
  readonly version: (version: number) => string
  readonly led: {
    readonly title: string
    readonly nothing: string
    readonly loading: string
    readonly failed: string
  }
}

const de: StoryWords = {
  happened: {
    'item.add': 'Punkt angelegt',
    'item.part': 'Teil angelegt',
    'item.amend': 'Änderungsantrag angelegt',
    'agenda.place': 'auf die Tagesordnung gesetzt',
    'agenda.remove': 'von der Tagesordnung genommen',
    'classify.propose': 'Einordnung vorgeschlagen',
    'classify.confirm': 'Einordnung bestätigt',
    'classify.dispute': 'Einordnung bestritten',
    'classify.reopen': 'Einordnung neu geöffnet',
    'line.propose': 'Linie vorgeschlagen',
    'line.confirm': 'Linie bestätigt',
    'line.withdraw': 'Vorschlag zurückgezogen',
    'line.revoke': 'Linie widerrufen',
    'dissent.flag': 'Dissens angezeigt',
    'dissent.retract': 'Dissens zurückgenommen',
    'consensus.confirm': 'Einigung bestätigt',
    'consensus.fail': 'Scheitern erklärt',
    'adjourn.request': 'Vertagung gewünscht',
    'adjourn.withdraw': 'Vertagungswunsch zurückgenommen',
    'adjourn.waive': 'auf Vertagung verzichtet',
    'adjourn.blocked': 'gesetzliche Frist geltend gemacht',
    'adjourn.carried': 'vertagt',
    'adjourn.refused': 'Vertagung vom Rat abgelehnt',
    'release.open': 'Freigabe-Beratung geöffnet',
    'release.consent': 'der Freigabe zugestimmt',
    'release.refuse': 'Freigabe abgelehnt',
    'release.revoke': 'Freigabe zurückgenommen',
    'text.change': 'neue Fassung',
    'item.call': 'aufgerufen',
    'item.leave': 'Aufruf beendet',
    'item.noted': 'zur Kenntnis genommen',
    'item.refer': 'verwiesen',
    'item.withdraw': 'zurückgezogen',
    'item.supersede': 'durch anderen Punkt ersetzt',
    'vote.open': 'Abstimmung eröffnet',
    'vote.abort': 'Abstimmung abgebrochen',
    'outcome.log': 'Ergebnis eingetragen',
    'outcome.correct': 'Ergebnis berichtigt',
    'outcome.confirm': 'Ergebnis bestätigt',
    'observation.close': 'Hinweis erläutert',
    'note.internal': 'Notiz der eigenen Fraktion',
  },
  other: 'Stand geändert',
  class: { covered: 'erfasst', notCovered: 'nicht erfasst', resolution: 'Resolution' },
  version: (version) => `Fassung ${version}`,
  led: {
    title: 'Was dazu geführt hat',
    nothing: 'Bisher hat dazu niemand etwas festgehalten.',
    loading: 'Wird geladen …',
    failed: 'Der Verlauf ließ sich nicht laden. Bitte die Verbindung prüfen und noch einmal öffnen.',
  },
}

const en: StoryWords = {
  happened: {
    'item.add': 'item created',
    'item.part': 'part created',
    'item.amend': 'amendment created',
    'agenda.place': 'put on the agenda',
    'agenda.remove': 'taken off the agenda',
    'classify.propose': 'class proposed',
    'classify.confirm': 'class confirmed',
    'classify.dispute': 'class disputed',
    'classify.reopen': 'class reopened',
    'line.propose': 'line proposed',
    'line.confirm': 'line confirmed',
    'line.withdraw': 'proposal withdrawn',
    'line.revoke': 'line revoked',
    'dissent.flag': 'dissent flagged',
    'dissent.retract': 'dissent retracted',
    'consensus.confirm': 'settlement confirmed',
    'consensus.fail': 'failure declared',
    'adjourn.request': 'adjournment asked for',
    'adjourn.withdraw': 'wish for adjournment taken back',
    'adjourn.waive': 'adjournment waived',
    'adjourn.blocked': 'legal deadline invoked',
    'adjourn.carried': 'adjourned',
    'adjourn.refused': 'adjournment refused by the council',
    'release.open': 'release talks opened',
    'release.consent': 'consented to the release',
    'release.refuse': 'release refused',
    'release.revoke': 'release taken back',
    'text.change': 'new version',
    'item.call': 'called',
    'item.leave': 'call ended',
    'item.noted': 'taken note of',
    'item.refer': 'referred',
    'item.withdraw': 'withdrawn',
    'item.supersede': 'replaced by another item',
    'vote.open': 'vote opened',
    'vote.abort': 'vote aborted',
    'outcome.log': 'outcome logged',
    'outcome.correct': 'outcome corrected',
    'outcome.confirm': 'outcome confirmed',
    'observation.close': 'observation explained',
    'note.internal': 'note of the own group',
  },
  other: 'state changed',
  class: { covered: 'covered', notCovered: 'not covered', resolution: 'resolution' },
  version: (version) => `version ${version}`,
  led: {
    title: 'What led there',
    nothing: 'Nobody has said anything about it so far.',
    loading: 'Loading …',
    failed: 'The course of events could not be loaded. Please check the connection and open this again.',
  },
}

/** What happened to an item, by the names of the log. */
export const storyText = choose({ de, en })
