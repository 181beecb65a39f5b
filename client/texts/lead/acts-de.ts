import type { ClassValue } from '../../../machines/vocabulary.ts'
import type { ActFacts, DeskAct } from './act-facts.ts'

const sides = ({ two }: ActFacts): string => (two ? 'beide Fraktionen' : 'alle Fraktionen')
const boards = ({ two }: ActFacts): string => (two ? 'beide Vorstände' : 'alle Vorstände')
const Boards = ({ two }: ActFacts): string => (two ? 'Beide Vorstände' : 'Alle Vorstände')

const classWord: Record<ClassValue, string> = {
  covered: 'erfasst',
  notCovered: 'nicht erfasst',
  resolution: 'Resolution',
}
const classMeans = {
  covered: (f: ActFacts) =>
    `Der Punkt gehört zur Zusammenarbeit: ${sides(f)} stimmen einheitlich ab, sobald eine Linie vereinbart ist.`,
  notCovered: () => 'Die Vereinbarung bindet hier nicht. Eine freiwillige Linie bleibt möglich.',
  resolution: () => 'Zwischen den Fraktionen ist die Abstimmung dann frei.',
}

/** What an act is called on its button. */
const label: Record<DeskAct, (facts: ActFacts) => string> = {
  'classify.propose': ({ suggested, classValue }) =>
    classValue === null
      ? 'Einordnung vorschlagen'
      : suggested === null
        ? 'Anders einordnen'
        : `„${classWord[classValue]}“ vorschlagen`,
  'classify.confirm': ({ classValue }) =>
    classValue === null ? 'Einordnung bestätigen' : `„${classWord[classValue]}“ bestätigen`,
  'classify.dispute': () => 'Einordnung bestreiten',
  'classify.reopen': () => 'Einordnung neu öffnen',
  'line.propose': ({ coordination }) => (coordination === 'proposed' ? 'Anderes vorschlagen' : 'Linie vorschlagen'),
  'line.confirm': ({ vote }) => (vote === null ? 'Linie bestätigen' : `${vote} bestätigen`),
  'line.withdraw': () => 'Vorschlag zurückziehen',
  'line.revoke': () => 'Linie widerrufen',
  'dissent.flag': () => 'Dissens anzeigen',
  'dissent.retract': () => 'Dissens zurücknehmen',
  'consensus.confirm': ({ vote }) => (vote === null ? 'Einigung vorschlagen' : `${vote} mitbestätigen`),
  'consensus.fail': () => 'Scheitern erklären',
  'adjourn.request': () => 'Vertagung wünschen',
  'adjourn.withdraw': () => 'Wunsch zurücknehmen',
  'adjourn.waive': () => 'Auf Vertagung verzichten',
  'adjourn.blocked': () => 'Frist geltend machen',
  'release.open': () => 'Freigabe-Beratung öffnen',
  'release.consent': () => 'Freigabe zustimmen',
  'release.refuse': () => 'Freigabe ablehnen',
  'release.revoke': () => 'Freigabe zurücknehmen',
  'outcome.confirm': () => 'Ergebnis bestätigen',
  'text.change': () => 'Neue Fassung vermerken',
  'item.supersede': () => 'Durch anderen Punkt ersetzen',
}

/** What an act does, before it is done. */
const effect: Record<DeskAct, (facts: ActFacts) => string> = {
  'classify.propose': (f) =>
    `${f.suggested === null ? '' : `Automatischer Vorschlag: ${f.suggested} `}Sagt, ob die Vereinbarung den Punkt erfasst und ob er Geld kostet. Gilt, sobald ${sides(f)} es bestätigt haben.`,
  'classify.confirm': (f) => (f.classValue === null ? '' : classMeans[f.classValue](f)),
  'classify.dispute': () => 'Die Einordnung wird strittig, die Vorstände klären sie. Bis dahin gibt es keine Linie.',
  'classify.reopen': () => 'Linie und Vorschläge fallen weg, bis die Einordnung wieder bestätigt ist.',
  'line.propose': (f) =>
    `Stimme zu Fassung ${f.version} wählen. Zur Linie wird sie erst, wenn ${sides(f)} dieselbe bestätigt haben.`,
  'line.confirm': ({ vote, version }) =>
    vote === null
      ? `Macht den Vorschlag zur Linie zu Fassung ${version}.`
      : `Gemeinsame Linie ${vote} zu Fassung ${version}.`,
  'line.withdraw': () => 'Der Punkt ist danach wieder offen.',
  'line.revoke': ({ classValue }) =>
    classValue === 'notCovered'
      ? 'Die freiwillige Linie fällt sofort weg, der Punkt ist wieder offen.'
      : 'Die Linie fällt sofort weg, und die Vorstände sprechen miteinander.',
  'dissent.flag': (f) =>
    f.inVote
      ? 'Die Abstimmung läuft: Der Dissens wird vermerkt, an der Anzeige ändert sich nichts mehr.'
      : 'Mitglieder sehen sofort KEINE LINIE, und die Vorstände sprechen miteinander.',
  'dissent.retract': () => 'Beendet den Streit. Der Punkt ist danach wieder offen.',
  'consensus.confirm': (f) =>
    f.vote === null
      ? `Stimme wählen. Als Einigung gilt sie, sobald ${boards(f)} dieselbe bestätigt haben.`
      : `${Boards(f)} einigen sich: gemeinsame Linie ${f.vote} zu Fassung ${f.version}.`,
  'consensus.fail': (f) =>
    f.coordination === 'adjourned'
      ? `Öffnet den Weg zur Freigabe-Beratung, wenn ${boards(f)} es zu Fassung ${f.version} erklärt haben.`
      : `Das Vorstandsgespräch blieb ohne Ergebnis. Gilt, wenn ${boards(f)} es erklärt haben.`,
  'adjourn.request': ({ two, adjournments }) =>
    `Ihr Wunsch genügt: Der Punkt soll in die nächste Ratssitzung, ${two ? 'der Partner trägt' : 'alle tragen'} das mit. ${adjournments === 1 ? 'Einmal' : `${adjournments}-mal`} je Streit.`,
  'adjourn.withdraw': () => 'Als wäre nie gefragt worden.',
  'adjourn.waive': (f) =>
    `Nur wenn ${boards(f)} ausdrücklich verzichten, geht es ohne Vertagung weiter. Schweigen ist kein Verzicht.`,
  'adjourn.blocked': (f) =>
    `Eine gesetzliche Frist schließt die Vertagung aus. Gilt, wenn ${boards(f)} es mit Grund bestätigen.`,
  'release.open': () => 'Die Fraktionen beraten, ob sie die Abstimmung freigeben. Das ist die Ausnahme.',
  'release.consent': () =>
    'Ihre Fraktion hat beraten und stimmt zu. Frei ist die Abstimmung erst, wenn jede Fraktion vollständig zugestimmt hat.',
  'release.refuse': () => 'Es bleibt bei KEINE LINIE. Keine Freigabe.',
  'release.revoke': () => 'Möglich, bis die Abstimmung eröffnet ist. Danach gilt wieder KEINE LINIE.',
  'outcome.confirm': () => 'Das Ergebnis ist so, wie es eingetragen wurde.',
  'text.change': ({ version }) =>
    `Fassung ${version + 1}. Linie, Vorschläge und Erklärungen zu Fassung ${version} fallen weg und sind neu zu bestätigen.`,
  'item.supersede': (f) => `Dieser Punkt endet, der andere tritt an seine Stelle. ${Boards(f)} bestätigen es.`,
}

/** The second tap, where the first one only opens the act. */
const now: Partial<Record<DeskAct, string>> = {
  'dissent.flag': 'Jetzt anzeigen',
  'consensus.fail': 'Jetzt erklären',
  'adjourn.request': 'Jetzt wünschen',
  'adjourn.waive': 'Jetzt verzichten',
  'release.open': 'Jetzt öffnen',
  'release.refuse': 'Jetzt ablehnen',
  'release.revoke': 'Jetzt zurücknehmen',
  'adjourn.withdraw': 'Jetzt zurücknehmen',
  'dissent.retract': 'Jetzt zurücknehmen',
  'line.withdraw': 'Jetzt zurückziehen',
}

export const actsDe = {
  title: 'Was Sie jetzt tun können',
  none: 'Hier ist gerade nichts zu tun.',
  label,
  effect,
  now,
  other: 'Anderes vorschlagen',
  otherEffect: ({ two }: ActFacts): string =>
    `Andere Stimme wählen. ${two ? 'Der Partner muss' : 'Alle müssen'} dann dieselbe bestätigen.`,
  submit: 'Festhalten',
  cancel: 'Abbrechen',
  more: (count: number) => (count === 1 ? 'Weiteres, 1 Möglichkeit' : `Weiteres, ${count} Möglichkeiten`),
  needGiven: (partner: string, time: string) => `${partner}, ${time}`,
  needMissing: (partner: string) => `${partner}: fehlt noch`,
  needYou: (partner: string) => `${partner}: Sie`,
  needs: 'Wer bestätigt hat',
  held: {
    notYet: 'Noch nicht.',
    noMore: 'Nicht mehr.',
    notNow: 'Jetzt nicht.',
    notHere: 'Hier nicht.',
    notYours: 'Nicht von Ihnen.',
    said: 'Schon geschehen.',
  },
  waiting: 'Bestätigt. Es gilt, sobald alle Partner bestätigt haben.',
  offline:
    'Ohne Verbindung lässt sich nichts festhalten. Sobald der Server wieder antwortet, stehen die Möglichkeiten hier.',
  done: (act: string, time: string) => `${act}: festgehalten, ${time}.`,
  classes: classWord,
  missing: {
    justification: 'Begründung',
    financeStatement: 'Aussage zu den Finanzen',
    board: 'Zustimmung des Vorstands',
    acknowledgeBudget: 'Bestätigung, dass es den Haushalt betrifft',
  },
  field: {
    vote: 'Stimme',
    nominee: 'Name',
    nomineeVote: 'Wahlvorschlag',
    reason: 'Grund',
    optional: '(freiwillig)',
    unreachable:
      'Der andere Vorstand war nicht zu erreichen. Die Erklärung gilt dann allein und wird als Hinweis vermerkt.',
    value: 'Einordnung',
    finance: 'Finanzwirksamkeit',
    suggested: 'Vorschlag:',
    decidedOn: 'Tag der Beratung in Ihrer Fraktion',
    form: 'Form der Beratung',
    forms: { meeting: 'Fraktionssitzung', circular: 'Umlauf', recess: 'Sitzungsunterbrechung' },
    justification: 'Begründung der Freigabe',
    financeStatement: 'Was die Freigabe für die Finanzen bedeutet',
    board: 'Unser Vorstand stimmt zu.',
    acknowledgeBudget: 'Es geht um den Haushalt selbst. Das ist uns bewusst.',
    note: 'Was sich am Text ändert',
    wording: 'Wortlaut der neuen Fassung',
    editorial: 'Nur redaktionell. Bestätigt werden muss die neue Fassung trotzdem.',
    by: 'Ersetzt durch',
    choose: 'Bitte wählen',
    required: 'Bitte ausfüllen.',
  },
}
