import { choose } from '../language.ts'
import { observed, observedEn } from './observed.ts'
import type { ObservationView } from '../../../server/protocol/view.ts'

const de = {
  back: 'Zur Liste',
  nothingOpen: 'Wählen Sie links einen Punkt.',
  gone: 'Diesen Punkt gibt es nicht (mehr), oder er ist für Sie nicht sichtbar.',
  membersSee: (what: string) => `Mitglieder sehen: ${what}`,
  covered: 'verdeckt, bis der Server wieder antwortet',
  originator: (who: string) => `von: ${who}`,
  positions: {
    title: 'Positionen',
    shared: (two: boolean): string => (two ? 'für beide Fraktionen sichtbar' : 'für alle Fraktionen sichtbar'),
    you: (name: string) => `${name}, Sie`,
    open: 'noch offen',
    failed: 'gescheitert',
    nothing: 'Noch nichts erklärt.',
    proposed: (vote: string, version: number, time: string) => `Schlägt ${vote} zu Fassung ${version} vor, ${time}.`,
    confirmed: (vote: string, version: number, time: string) => `Bestätigt ${vote} zu Fassung ${version}, ${time}.`,
    dissent: (time: string) => `Hat Dissens angezeigt, ${time}.`,
    fail: (time: string) => `Hält die Einigung für gescheitert, ${time}.`,
    wish: 'Wünscht die Vertagung.',
    waived: (time: string) => `Verzichtet auf die Vertagung, ${time}.`,
    blocked: (time: string) => `Sieht die Vertagung durch eine Frist ausgeschlossen, ${time}.`,
    classed: (value: string, time: string) => `Ordnet den Punkt ein: ${value}, ${time}.`,
    consented: (day: string, form: string) => `Stimmt der Freigabe zu. Beraten am ${day} (${form}).`,
    missing: (what: string) => `Es fehlt: ${what}.`,
    finances: (what: string) => `Zu den Finanzen: ${what}`,
    superseded: (item: string, time: string) => `Will den Punkt ersetzen durch ${item}, ${time}.`,
  },
  observations: {
    title: 'Hinweise',
    lead: 'Tatsachen, die die Vorstände erläutern können. Kein Urteil.',
    observed,
    other: 'Ein Umstand, den die Vorstände erläutern können.',
    close: 'Erläutern und schließen',
    closed: (names: string) => `Erläutert von: ${names}.`,
    comment: 'Erläuterung',
    send: 'Erläuterung festhalten',
    both: (two: boolean): string =>
      two
        ? 'Geschlossen ist der Hinweis, wenn beide Vorstände ihn erläutert haben.'
        : 'Geschlossen ist der Hinweis, wenn alle Vorstände ihn erläutert haben.',
  },
  outcomes: 'Ergebnisse',
  versions: {
    title: 'Fassungen',
    first: 'Erste Fassung',
    current: 'gilt',
    recorded: (name: string, time: string) => `Wortlaut von ${name}, ${time}.`,
    unrecorded: 'Wortlaut noch nicht hinterlegt.',
    record: (version: number) => `Wortlaut zu Fassung ${version} hinterlegen`,
    paste: (version: number) => `Wortlaut von Fassung ${version}`,
    pasteHint: 'Für alle sichtbar, die diesen Punkt sehen. Danach fest: Ein anderer Wortlaut ist eine neue Fassung.',
    file: 'Textdatei wählen',
    tooLong: (limit: string) => `Zu lang. Höchstens ${limit} Zeichen; bitte nur den Beschlusstext.`,
    unreadable: 'Diese Datei ist kein Text. Bitte den Wortlaut einfügen.',
    submit: 'Wortlaut hinterlegen',
    show: 'Wortlaut zeigen',
    compare: 'Unterschied zwischen den Fassungen zeigen',
    from: 'Von',
    to: 'zu',
    failed: 'Der Wortlaut ließ sich nicht laden. Bitte die Verbindung prüfen und noch einmal öffnen.',
    erased: 'Dieser Wortlaut wurde gelöscht.',
    same: 'Kein Unterschied.',
    changes: (added: number, removed: number) =>
      `${added === 1 ? '1 Stelle' : `${added} Stellen`} eingefügt (unterstrichen), ${removed === 1 ? '1 Stelle' : `${removed} Stellen`} gestrichen (durchgestrichen).`,
    added: 'eingefügt:',
    removed: 'gestrichen:',
    end: 'Ende.',
  },
  inside: {
    title: 'Nur Ihre Fraktion',
    unseen: (names: string) => `Nicht sichtbar für ${names}.`,
    none: 'Noch keine Notiz.',
    add: 'Notiz hinzufügen',
    text: 'Notiz für die eigene Fraktion',
    send: 'Notiz festhalten',
  },
  story: {
    title: 'Verlauf',
    loading: 'Verlauf wird geladen …',
    failed: 'Der Verlauf ließ sich nicht laden. Bitte die Verbindung prüfen und noch einmal öffnen.',
    retry: 'Noch einmal versuchen',
    empty: 'Noch nichts geschehen.',
  },
}

const en: typeof de = {
  back: 'Back to the list',
  nothingOpen: 'Choose an item on the left.',
  gone: 'This item does not exist (any more), or you may not see it.',
  membersSee: (what) => `Members see: ${what}`,
  covered: 'covered until the server answers again',
  originator: (who) => `by: ${who}`,
  positions: {
    title: 'Positions',
    shared: (two) => (two ? 'visible to both groups' : 'visible to all groups'),
    you: (name) => `${name}, you`,
    open: 'still open',
    failed: 'failed',
    nothing: 'Nothing stated yet.',
    proposed: (vote, version, time) => `Proposes ${vote} on version ${version}, ${time}.`,
    confirmed: (vote, version, time) => `Confirms ${vote} on version ${version}, ${time}.`,
    dissent: (time) => `Flagged dissent, ${time}.`,
    fail: (time) => `Declared the talk failed, ${time}.`,
    wish: 'Asks for the adjournment.',
    waived: (time) => `Waives the adjournment, ${time}.`,
    blocked: (time) => `Sees the adjournment ruled out by a deadline, ${time}.`,
    classed: (value, time) => `Classes the item as: ${value}, ${time}.`,
    consented: (day, form) => `Consents to the release. Deliberated on ${day} (${form}).`,
    missing: (what) => `Missing: ${what}.`,
    finances: (what) => `On finances: ${what}`,
    superseded: (item, time) => `Wants to replace the item by ${item}, ${time}.`,
  },
  observations: {
    title: 'Observations',
    lead: 'Facts that the boards may explain. No verdict.',
    observed: observedEn,
    other: 'A circumstance that the boards may explain.',
    close: 'Explain and close',
    closed: (names) => `Explained by: ${names}.`,
    comment: 'Explanation',
    send: 'Record the explanation',
    both: (two) =>
      two
        ? 'The observation is closed once both boards have explained it.'
        : 'The observation is closed once all boards have explained it.',
  },
  outcomes: 'Outcomes',
  versions: {
    title: 'Versions',
    first: 'First version',
    current: 'current',
    recorded: (name, time) => `Wording from ${name}, ${time}.`,
    unrecorded: 'No wording recorded yet.',
    record: (version) => `Record the wording of version ${version}`,
    paste: (version) => `Wording of version ${version}`,
    pasteHint: 'Visible to all who see this item. Fixed from then on: another wording is a new version.',
    file: 'Choose a text file',
    tooLong: (limit) => `Too long. At most ${limit} characters; please only the text to be decided.`,
    unreadable: 'This file is no text. Please paste the wording.',
    submit: 'Record the wording',
    show: 'Show the wording',
    compare: 'Show the difference between the versions',
    from: 'From',
    to: 'to',
    failed: 'The wording could not be loaded. Please check the connection and open it again.',
    erased: 'This wording was erased.',
    same: 'No difference.',
    changes: (added, removed) =>
      `${added === 1 ? '1 passage' : `${added} passages`} inserted (underlined), ${removed === 1 ? '1 passage' : `${removed} passages`} deleted (struck through).`,
    added: 'inserted:',
    removed: 'deleted:',
    end: 'end.',
  },
  inside: {
    title: 'Your group only',
    unseen: (names) => `Not visible to ${names}.`,
    none: 'No note yet.',
    add: 'Add a note',
    text: 'Note for your own group',
    send: 'Record the note',
  },
  story: {
    title: 'Story',
    loading: 'Loading the story …',
    failed: 'The story could not be loaded. Please check the connection and open it again.',
    retry: 'Try again',
    empty: 'Nothing has happened yet.',
  },
}

/** The words of one item on the lead's desk. */
export const itemText = choose({ de, en })

/** The sentence for a fact that was observed. */
export const observedSentence = ({ norm, reason }: ObservationView): string => {
  const words = itemText.value.observations
  return words.observed[`${norm} ${reason}`] ?? words.observed[reason] ?? words.other
}
