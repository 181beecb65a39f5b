import type { MotionAct, MotionFacts } from './facts.ts'

const sides = ({ two }: MotionFacts): string => (two ? 'beide Fraktionen' : 'alle Fraktionen')
const boards = ({ two }: MotionFacts): string => (two ? 'beide Vorstände' : 'alle Vorstände')
const others = ({ two }: MotionFacts): string => (two ? 'beim Partner' : 'bei den Partnern')

/** What an act is called on its button. */
const label: Record<MotionAct, (facts: MotionFacts) => string> = {
  'motion.notify': ({ kind }) => (kind === 'resolution' ? 'Zur Kenntnis geben' : 'Vorhaben mitteilen'),
  'motion.coordinate': () => 'Abstimmung aufnehmen',
  'motion.joint': () => 'Gemeinsam einreichen',
  'motion.solo': ({ own, essential }) =>
    own ? 'Allein einreichen' : essential ? 'Alleingang zustimmen' : 'Nicht gemeinsam',
  'motion.dissent': () => 'Dissens anzeigen',
  'motion.boardResult': () => 'Ergebnis erklären',
  'motion.resume': () => 'Zurück zur Abstimmung',
  'motion.settleClass': () => 'Art erklären',
  'motion.publish': () => 'Veröffentlichen',
  'motion.file': () => 'Einreichen',
  'motion.disputeClass': () => 'Art bestreiten',
  'motion.revise': () => 'Neue Fassung',
  'motion.incident': () => 'Vorfall festhalten',
  'motion.abandon': () => 'Aufgeben',
}

/** What an act does, before it is done. */
const effect: Record<MotionAct, (facts: MotionFacts) => string> = {
  'motion.notify': (f) =>
    f.kind === 'resolution'
      ? `Ab jetzt steht die Resolution auch ${others(f)}. Mehr ist nicht verlangt, danach darf sie veröffentlicht werden.`
      : `Ab jetzt steht das Vorhaben auch ${others(f)}. Der Text und die Zeit bleiben als Nachweis.`,
  'motion.coordinate': (f) =>
    `Die Positionen werden ausgetauscht. Danach sagen ${sides(f)}, ob es ein gemeinsamer Antrag wird.`,
  'motion.joint': (f) => `Gemeinsamer Antrag zu Fassung ${f.version}, sobald ${sides(f)} es gesagt haben.`,
  'motion.solo': (f) =>
    f.own
      ? `Ihre Fraktion bringt den Antrag allein ein. Es gilt, sobald ${sides(f)} es bestätigt haben${f.essential ? '; bei einem wesentlichen Vorhaben nur mit ausdrücklicher Zustimmung' : ''}.`
      : f.essential
        ? `Ein wesentliches gemeinsames Vorhaben: Mit Ihrer ausdrücklichen Zustimmung bringt es die andere Seite (${f.originator}) allein ein.`
        : `Die Positionen sind ausgetauscht, ein gemeinsamer Antrag wird es nicht. Die andere Seite (${f.originator}) darf ihn allein einbringen.`,
  'motion.dissent': () => 'Die Vorstände sprechen miteinander. Was bisher erklärt war, fällt weg.',
  'motion.boardResult': (f) => `Gilt, sobald ${boards(f)} dasselbe erklärt haben.`,
  'motion.resume': () => 'Das Gespräch der Vorstände endet, die Abstimmung geht von vorn weiter.',
  'motion.settleClass': (f) => `Antrag oder Resolution? Gilt, sobald ${boards(f)} dasselbe sagen.`,
  'motion.publish': () => 'Das Vorhaben darf jetzt in die Presse, auf die Website, in die sozialen Medien.',
  'motion.file': (f) =>
    f.joint
      ? `Das Vorhaben wird zum Beratungsgegenstand. ${f.two ? 'Beide' : 'Alle'} bestätigen dort das gemeinsame JA. Steht es schon auf einer Tagesordnung, wählen Sie den Punkt; dessen Stand bleibt, wie er ist.`
      : 'Das Vorhaben wird zum Beratungsgegenstand. Über die Abstimmung ist damit nichts gesagt. Steht es schon auf einer Tagesordnung, wählen Sie den Punkt.',
  'motion.disputeClass': () =>
    'Die Vorstände klären, ob es eine Resolution oder doch ein Antrag ist. Bis dahin wird nichts veröffentlicht.',
  'motion.revise': ({ version }) =>
    `Fassung ${version + 1}. Was zu Fassung ${version} erklärt war, ist je nach Änderung neu zu erklären.`,
  'motion.incident': () =>
    'Das Vorhaben ist schon öffentlich oder eingereicht, ohne dass es hier steht. Ein Hinweis, kein Urteil.',
  'motion.abandon': ({ own }) => (own ? 'Das Vorhaben endet. Es kann neu angelegt werden.' : 'Das Vorhaben endet.'),
}

/** The second tap, where the first one only opens the act. */
const now: Partial<Record<MotionAct, (facts: MotionFacts) => string>> = {
  'motion.publish': () => 'Jetzt veröffentlichen',
  'motion.file': () => 'Jetzt einreichen',
  'motion.abandon': () => 'Jetzt aufgeben',
  'motion.solo': ({ own, essential }) => (own ? 'Allein einreichen' : essential ? 'Jetzt zustimmen' : 'Jetzt erklären'),
}

export const motionActsDe = {
  title: 'Was Sie jetzt tun können',
  label,
  effect,
  now,
  /** By the reason that the server gave: where the usual sentence speaks of an item. */
  refusals: {
    final: () => 'Das Vorhaben ist abgeschlossen.',
    notYourProposal: ({ originator, own }: MotionFacts) =>
      own ? 'Das liegt bei den anderen Partnern.' : `Das liegt bei der Seite, die es plant: ${originator}.`,
    notYourStation: () => 'Das Vorhaben ist nicht für Ihren Ausschuss.',
  } satisfies Record<string, (facts: MotionFacts) => string>,
  field: {
    text: 'Was die Partner erfahren sollen',
    reason: 'Grund',
    unreachable: 'Die andere Seite war nicht zu erreichen. Es gilt dann sofort und wird als Hinweis vermerkt.',
    result: 'Worauf sich die Vorstände verständigt haben',
    results: { joint: 'gemeinsamer Antrag', none: 'kein gemeinsamer Antrag' },
    resultsWithConsent: { joint: 'gemeinsamer Antrag', none: 'keiner, und wir stimmen dem Alleingang zu' },
    value: 'Was es ist',
    substantial: 'Was sich geändert hat',
    change: { yes: 'der Inhalt', no: 'nur der Wortlaut' },
    substantialHint: 'Ändert sich der Inhalt, wird neu abgestimmt.',
    what: 'Was geschehen ist',
    incidents: { published: 'öffentlich geworden', filed: 'eingereicht' },
    item: 'Als welcher Punkt',
    newItem: 'neuer Punkt',
    evidence: 'Woher Sie es wissen (Quelle, Datum)',
  },
  said: { joint: 'gemeinsam', solo: 'allein', none: 'nicht gemeinsam', motion: 'Antrag', resolution: 'Resolution' },
}
