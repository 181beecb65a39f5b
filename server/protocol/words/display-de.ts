import type { Sides } from './sides.ts'
import type { Finance, Kind } from '../../../machines/vocabulary.ts'
import type { DisplayReason, OutcomeView, StopView } from '../view.ts'
import type { Result } from '../../../machines/vocabulary.ts'

const all = ({ two }: Sides): string => (two ? 'Beide Fraktionen' : 'Alle Fraktionen')
const allInside = ({ two }: Sides): string => (two ? 'beide Fraktionen' : 'alle Fraktionen')
const carry = ({ two }: Sides): string => (two ? 'beide tragen ihn mit' : 'alle tragen ihn mit')

/** Everything that a sentence about a display may need to know. */
export interface WhyFacts {
  readonly sides: Sides
  /** The partner who asked for the adjournment, if there is one. */
  readonly asker: string | null
  /** The meeting that the item is adjourned to, as words. */
  readonly until: string | null
  readonly secret: boolean
  readonly notCovered: boolean
  readonly parent: string | null
  readonly norm: string | null
}

/** What a line is called, and the sentences that say why it stands. */
export const displayDe = {
  word: {
    yes: 'JA',
    no: 'NEIN',
    abstain: 'ENTHALTUNG',
    nominee: 'WAHL',
    free: 'FREI',
    noLine: 'KEINE LINIE',
    adjourn: 'VERTAGEN',
    done: 'ERLEDIGT',
    stale: 'VERALTET',
  },
  /** The words in running text and on filters. */
  wordSmall: {
    yes: 'Ja',
    no: 'Nein',
    abstain: 'Enthaltung',
    nominee: 'Wahlvorschlag',
    free: 'Frei',
    noLine: 'Keine Linie',
    adjourn: 'Vertagen',
    done: 'Erledigt',
    stale: 'Veraltet',
  },
  lineIs: 'Linie:',
  noRelease: 'Keine Freigabe.',
  /** Beside the sign: how the line came about, in two short halves. */
  beside: {
    agreed: (sides: Sides) => ['Vereinbarte Linie,', allInside(sides)],
    nominee: () => ['Vereinbarter', 'Wahlvorschlag'],
    voluntary: (sides: Sides) => ['Freiwillig vereinbart,', allInside(sides)],
    derived: () => ['Unveränderter Teil:', 'Linie des Hauptpunkts'],
    frozen: () => ['Stand bei', 'Abstimmungsbeginn'],
    agreedAdjournment: (sides: Sides) => ['Einvernehmlich,', allInside(sides)],
    adjournmentPending: (sides: Sides, asker: string) => [`Wunsch ${asker},`, carry(sides)],
    adjourned: () => ['Vertagt,', 'Einigung offen'],
    released: (sides: Sides) => ['Freigegeben', sides.two ? 'von beiden Fraktionen' : 'von allen Fraktionen'],
    resolution: () => ['Resolution:', 'keine gemeinsame Linie'],
    notReleased: () => ['Nicht geeinigt,', 'nicht freigegeben'],
    notYet: () => ['Noch nicht abgestimmt,', 'nicht freigegeben'],
    classOpen: () => ['Einordnung', 'noch offen'],
    notCovered: () => ['Nicht erfasst,', 'nichts vereinbart'],
    notInForce: () => ['Vereinbarung', 'gilt hier nicht'],
  },
  why: {
    decided: () => 'Über diesen Punkt ist entschieden.',
    noted: () => 'Zur Kenntnis genommen, ohne Abstimmung.',
    withdrawn: () => 'Der Punkt wurde zurückgezogen.',
    superseded: () => 'An die Stelle dieses Punkts ist ein anderer getreten.',
    notInForce: () => 'Die Vereinbarung gilt an diesem Tag nicht.',
    lapsed: () => 'Die Laufzeit der Vereinbarung ist zu Ende gegangen, bevor entschieden wurde.',
    adjournmentPending: () =>
      'Der Dissens besteht fort. Vertagung in die nächste Ratssitzung mit dem Ziel der Einigung.',
    classOpen: () => 'Ob die Vereinbarung diesen Punkt erfasst, ist noch nicht geklärt.',
    classProposed: () => 'Die Einordnung ist vorgeschlagen, aber noch nicht von allen bestätigt.',
    classDisputed: () => 'Ob die Vereinbarung diesen Punkt erfasst, ist zwischen den Fraktionen strittig.',
    resolution: () => 'Resolutionen gehören nicht zur Zusammenarbeit. Zwischen den Fraktionen ist die Abstimmung frei.',
    agreedAdjournment: ({ sides, until }: WhyFacts): string =>
      until === null ? `${all(sides)} stimmen der Vertagung zu.` : `Einvernehmlich vertagt: ${until}.`,
    agreed: ({ sides, norm }: WhyFacts): string =>
      norm === 'G4.1'
        ? `Haushalt: ${all(sides)} stimmen einheitlich ab.`
        : norm === 'G4.2'
          ? `Gebührensatzung: ${all(sides)} stimmen einheitlich ab.`
          : 'Einheitlich vereinbart, gleich wer den Antrag gestellt hat.',
    released: ({ sides }: WhyFacts): string =>
      `Die Einigung ist gescheitert. ${all(sides)} haben die Abstimmung freigegeben.`,
    adjourned: ({ until }: WhyFacts): string =>
      until === null ? 'Vertagt mit dem Ziel der Einigung.' : `Vertagt mit dem Ziel der Einigung: ${until}.`,
    backOnAgenda: () => 'Nach der Vertagung wieder auf der Tagesordnung. Die Einigung steht noch aus.',
    boards: () => 'Es besteht Dissens. Die Vorstände suchen eine gemeinsame Position.',
    persisting: () => 'Der Dissens besteht fort. Die Vorstände haben sich bisher nicht geeinigt.',
    releaseDeliberation: () => 'Die Fraktionen beraten, ob sie die Abstimmung freigeben. Noch ist nichts freigegeben.',
    noRelease: () => 'Die Fraktionen haben sich nicht geeinigt und die Abstimmung nicht freigegeben.',
    derived: ({ parent }: WhyFacts): string =>
      `Unveränderter Teil von ${parent ?? 'einem vereinbarten Punkt'}: Dessen Linie gilt, bis jemand widerspricht.`,
    open: ({ notCovered }: WhyFacts): string =>
      notCovered
        ? 'Die Vereinbarung erfasst diesen Punkt nicht, und eine Linie ist nicht vereinbart.'
        : 'Die Fraktionen haben ihre Positionen noch nicht abgestimmt.',
    proposed: () => 'Eine Linie ist vorgeschlagen, aber noch nicht von allen bestätigt.',
  } satisfies Record<DisplayReason, (facts: WhyFacts) => string>,
  whyAbstain: ({ sides }: WhyFacts): string => `${all(sides)} enthalten sich. Das ist eine vereinbarte Linie.`,
  whyNominee: ({ sides, secret }: WhyFacts): string =>
    `${all(sides)} wählen diesen Vorschlag.${secret ? ' Die Wahl ist geheim.' : ''}`,
  whyVoluntary: ({ sides }: WhyFacts): string =>
    `Die Vereinbarung erfasst diesen Punkt nicht. ${all(sides)} haben sich freiwillig darauf verständigt.`,
  /** What happened at `since`, as a participle before the time. */
  since: {
    agreed: 'bestätigt',
    released: 'freigegeben',
    resolution: 'eingeordnet',
    adjournmentPending: 'gewünscht',
    frozen: 'eingefroren',
    other: 'Stand',
  },
  meetingOn: (body: string, day: string) => `${body}, ${day}`,
  result: {
    adopted: 'angenommen',
    rejected: 'abgelehnt',
    referred: 'verwiesen',
    postponed: 'verschoben',
  } satisfies Record<Result, string>,
  /** Of an election. */
  elected: {
    adopted: 'gewählt',
    rejected: 'nicht gewählt',
    referred: 'verwiesen',
    postponed: 'verschoben',
  } satisfies Record<Result, string>,
  final: {
    decided: 'entschieden',
    noted: 'zur Kenntnis',
    withdrawn: 'zurückgezogen',
    superseded: 'ersetzt',
    lapsed: 'erloschen',
  },
  deferred: 'vertagt',
  offAgenda: 'nicht mehr dabei',
  resultInterim: 'vorläufig',
  resultCorrected: 'berichtigt',
  resultBefore: (reason: string) => `berichtigt, Grund: ${reason}`,
  outcomeLine: {
    kept: 'Nach der vereinbarten Linie',
    deviating: 'Anders als die vereinbarte Linie',
    noLine: 'Ohne Linie, keine Freigabe',
    free: 'Freie Abstimmung',
    notAscertainable: 'Stimmverhalten nicht feststellbar',
  } satisfies Record<OutcomeView['line'], string>,
  unity: {
    uniform: 'einheitlich',
    mixed: 'nicht einheitlich',
    notAscertainable: 'nicht feststellbar',
  } satisfies Record<OutcomeView['unity'][string], string>,
  totals: (yes: number, no: number, abstain: number) =>
    `${yes} Ja, ${no} Nein, ${abstain} ${abstain === 1 ? 'Enthaltung' : 'Enthaltungen'}`,
  finance: { none: 'nicht finanzwirksam', relevant: 'finanzwirksam', core: 'Kern des Haushalts' } satisfies Record<
    Finance,
    string
  >,
  kind: {
    vorlage: 'Vorlage',
    antrag: 'Antrag',
    aenderungsantrag: 'Änderungsantrag',
    teil: 'Teilabstimmung',
    haushalt: 'Haushalt',
    gebuehren: 'Gebührensatzung',
    wahl: 'Wahl',
    resolution: 'Resolution',
    bericht: 'Bericht',
  } satisfies Record<Kind, string>,
  originator: { verwaltung: 'Verwaltung', dritte: 'Dritte', gemeinsam: 'gemeinsam' },
  /** Short, for the second line of a row. */
  short: {
    notYet: 'Positionen noch nicht abgestimmt',
    classOpen: 'Einordnung offen',
    dissent: 'Dissens, keine Freigabe',
    noRelease: 'Nicht geeinigt, keine Freigabe',
    released: 'Freigegeben',
    resolution: 'Resolution',
    voluntary: 'Freiwillig vereinbart',
    derived: 'Linie des Hauptpunkts',
    notCovered: 'Nicht erfasst',
    wish: (asker: string) => `Wunsch ${asker}`,
    report: 'Kenntnisnahme, keine Abstimmung',
    notInForce: 'Vereinbarung gilt nicht',
    until: (when: string) => `Vertagt: ${when}`,
  },
  stop: {
    open: 'offen',
    proposed: 'vorgeschlagen',
    agreed: 'vereinbart',
    released: 'freigegeben',
    boards: 'Vorstände',
    persisting: 'besteht fort',
    adjournmentPending: 'Vertagungswunsch',
    adjourned: 'vertagt',
    releaseDeliberation: 'Freigabe-Beratung',
    noRelease: 'keine Freigabe',
  } satisfies Record<StopView['state'], string>,
}
