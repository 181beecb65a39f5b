import { choose } from '../language.ts'

/** The stops of the way through the agreement, in its order. */
export const stops = [
  'coordination',
  'dissent',
  'boards',
  'adjournment',
  'retry',
  'release',
  'released',
  'noRelease',
] as const
export type Stop = (typeof stops)[number]

const de = {
  title: (source: string) => `Weg durch die ${source}`,
  lines: (lines: string) => `Z. ${lines}`,
  stop: {
    coordination: 'Abstimmung der Positionen',
    dissent: 'Dissens',
    boards: 'Vorstände',
    adjournment: 'Vertagung',
    retry: 'Erneuter Versuch',
    release: 'Freigabe-Beratung',
    released: 'Freigabe',
    noRelease: 'keine Freigabe',
  } satisfies Record<Stop, string>,
  here: 'Sie sind hier',
  past: 'durchlaufen:',
  ahead: 'offen:',
  skipped: 'entfällt',
  settled: 'Einigung',
  settleAnytime: 'Einigung, von hier jederzeit',
  since: (time: string) => `ab ${time}`,
  by: (partner: string, time: string) => `${partner}, ${time}`,
  noDeal: (time: string) => `ohne Einigung, ${time}`,
  wish: (genitive: string, time: string) => `Wunsch ${genitive}, ${time}`,
  used: 'schon genutzt',
  waived: (two: boolean): string => (two ? 'beide verzichten' : 'alle verzichten'),
  refused: 'vom Rat nicht vertagt',
  blocked: 'gesetzliche Frist',
  notOpened: 'noch nicht eröffnet',
  allGroups: (two: boolean): string => (two ? 'beide Fraktionen' : 'alle Fraktionen'),
  exception: 'Ausnahme',
  classFirst: 'zuerst die Einordnung',
  closed: 'Abgeschlossen',
  resolution:
    'Eine Resolution gehört nicht zur Zusammenarbeit: Zwischen den Fraktionen ist die Abstimmung frei, dieser Weg entfällt.',
  notCovered:
    'Die Vereinbarung erfasst diesen Punkt nicht: Dieser Weg entfällt. Eine freiwillige Linie bleibt möglich.',
}

const en: typeof de = {
  title: (source) => `The way through the ${source}`,
  lines: (lines) => `l. ${lines}`,
  stop: {
    coordination: 'Coordinating positions',
    dissent: 'Dissent',
    boards: 'Boards',
    adjournment: 'Adjourn­ment',
    retry: 'Second attempt',
    release: 'Release talks',
    released: 'Release',
    noRelease: 'no release',
  },
  here: 'You are here',
  past: 'passed:',
  ahead: 'ahead:',
  skipped: 'not applicable',
  settled: 'Settlement',
  settleAnytime: 'Settlement, any time from here',
  since: (time) => `since ${time}`,
  by: (partner, time) => `${partner}, ${time}`,
  noDeal: (time) => `no settlement, ${time}`,
  wish: (genitive, time) => `wish of ${genitive}, ${time}`,
  used: 'used already',
  waived: (two) => (two ? 'both waive' : 'all waive'),
  refused: 'not adjourned by the council',
  blocked: 'legal deadline',
  notOpened: 'not opened yet',
  allGroups: (two) => (two ? 'both groups' : 'all groups'),
  exception: 'an exception',
  classFirst: 'the class comes first',
  closed: 'Concluded',
  resolution:
    'A resolution is no part of the cooperation: the vote is free between the groups, this way does not apply.',
  notCovered: 'The agreement does not cover this item: this way does not apply. A voluntary line remains possible.',
}

/** The words of the route map. */
export const routeText = choose({ de, en })
