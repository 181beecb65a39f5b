import type { displayDe, WhyFacts } from './display-de.ts'
import type { Sides } from './sides.ts'

const all = ({ two }: Sides): string => (two ? 'Both factions' : 'All factions')
const allInside = ({ two }: Sides): string => (two ? 'both factions' : 'all factions')

export const displayEn: typeof displayDe = {
  word: {
    yes: 'YES',
    no: 'NO',
    abstain: 'ABSTAIN',
    nominee: 'ELECT',
    free: 'FREE',
    noLine: 'NO LINE',
    adjourn: 'ADJOURN',
    done: 'DONE',
    stale: 'OUTDATED',
  },
  wordSmall: {
    yes: 'Yes',
    no: 'No',
    abstain: 'Abstain',
    nominee: 'Nominee',
    free: 'Free',
    noLine: 'No line',
    adjourn: 'Adjourn',
    done: 'Done',
    stale: 'Outdated',
  },
  lineIs: 'Line:',
  noRelease: 'Not released.',
  beside: {
    agreed: (sides) => ['Agreed line,', allInside(sides)],
    nominee: () => ['Agreed', 'nominee'],
    voluntary: (sides) => ['Agreed voluntarily,', allInside(sides)],
    derived: () => ['Unchanged part:', 'line of the main item'],
    frozen: () => ['As it stood when', 'the vote opened'],
    agreedAdjournment: (sides) => ['By agreement,', allInside(sides)],
    adjournmentPending: (sides, asker) => [`Wish of ${asker},`, sides.two ? 'both support it' : 'all support it'],
    adjourned: () => ['Adjourned,', 'settlement open'],
    released: (sides) => ['Released', sides.two ? 'by both factions' : 'by all factions'],
    resolution: () => ['Resolution:', 'no common line'],
    notReleased: () => ['Not settled,', 'not released'],
    notYet: () => ['Not coordinated yet,', 'not released'],
    classOpen: () => ['Classification', 'still open'],
    notCovered: () => ['Not covered,', 'nothing agreed'],
    notInForce: () => ['Agreement', 'not in force'],
  },
  why: {
    decided: () => 'This item has been decided.',
    noted: () => 'Noted, without a vote.',
    withdrawn: () => 'The item has been withdrawn.',
    superseded: () => 'Another item has taken the place of this one.',
    notInForce: () => 'The agreement is not in force on this day.',
    lapsed: () => 'The term of the agreement ended before this was decided.',
    adjournmentPending: () => 'The dissent persists. Adjournment to the next council meeting, in order to settle.',
    classOpen: () => 'Whether the agreement covers this item has not been settled yet.',
    classProposed: () => 'A classification has been proposed, but not everybody has confirmed it.',
    classDisputed: () => 'The factions disagree whether the agreement covers this item.',
    resolution: () => 'Resolutions are not part of the cooperation. Between the factions the vote is free.',
    agreedAdjournment: ({ sides, until }: WhyFacts) =>
      until === null ? `${all(sides)} agree to adjourn.` : `Adjourned by agreement: ${until}.`,
    agreed: ({ sides, norm }: WhyFacts) =>
      norm === 'G4.1'
        ? `Budget: ${allInside(sides)} vote alike.`
        : norm === 'G4.2'
          ? `Bylaw on fees: ${allInside(sides)} vote alike.`
          : 'Agreed to vote alike, no matter who tabled it.',
    released: ({ sides }: WhyFacts) => `No settlement was found. ${all(sides)} have released the vote.`,
    adjourned: ({ until }: WhyFacts) =>
      until === null ? 'Adjourned in order to settle.' : `Adjourned in order to settle: ${until}.`,
    backOnAgenda: () => 'Back on the agenda after the adjournment. A settlement is still open.',
    boards: () => 'There is dissent. The boards are looking for a common position.',
    persisting: () => 'The dissent persists. The boards have not settled so far.',
    releaseDeliberation: () => 'The factions are deliberating a release. Nothing has been released yet.',
    noRelease: () => 'The factions have neither settled nor released the vote.',
    derived: ({ parent }: WhyFacts) =>
      `Unchanged part of ${parent ?? 'an agreed item'}: its line stands until somebody objects.`,
    open: ({ notCovered }: WhyFacts) =>
      notCovered
        ? 'The agreement does not cover this item, and no line has been agreed.'
        : 'The factions have not coordinated their positions yet.',
    proposed: () => 'A line has been proposed, but not everybody has confirmed it.',
  },
  whyAbstain: ({ sides }: WhyFacts) => `${all(sides)} abstain. That is an agreed line.`,
  whyNominee: ({ sides, secret }: WhyFacts) =>
    `${all(sides)} vote for this nominee.${secret ? ' The ballot is secret.' : ''}`,
  whyVoluntary: ({ sides }: WhyFacts) =>
    `The agreement does not cover this item. ${all(sides)} have agreed on it voluntarily.`,
  since: {
    agreed: 'confirmed',
    released: 'released',
    resolution: 'classified',
    adjournmentPending: 'asked for',
    frozen: 'frozen',
    other: 'as of',
  },
  meetingOn: (body, day) => `${body}, ${day}`,
  result: { adopted: 'adopted', rejected: 'rejected', referred: 'referred', postponed: 'postponed' },
  final: { decided: 'decided', noted: 'noted', withdrawn: 'withdrawn', superseded: 'superseded', lapsed: 'lapsed' },
  deferred: 'adjourned',
  offAgenda: 'off the agenda',
  resultInterim: 'provisional',
  resultCorrected: 'corrected',
  outcomeLine: {
    kept: 'As in the agreed line',
    deviating: 'Other than the agreed line',
    noLine: 'No line, not released',
    free: 'Free vote',
    notAscertainable: 'Votes cannot be ascertained',
  },
  unity: { uniform: 'united', mixed: 'not united', notAscertainable: 'not ascertainable' },
  totals: (yes, no, abstain) => `${yes} yes, ${no} no, ${abstain} abstained`,
  finance: { none: 'no financial effect', relevant: 'financial effect', core: 'core of the budget' },
  kind: {
    vorlage: 'Proposal',
    antrag: 'Motion',
    aenderungsantrag: 'Amendment',
    teil: 'Separate vote on a part',
    haushalt: 'Budget',
    gebuehren: 'Bylaw on fees',
    wahl: 'Election',
    resolution: 'Resolution',
    bericht: 'Report',
  },
  originator: { verwaltung: 'administration', dritte: 'others', gemeinsam: 'jointly' },
  short: {
    notYet: 'Positions not coordinated yet',
    classOpen: 'Classification open',
    dissent: 'Dissent, not released',
    noRelease: 'Not settled, not released',
    released: 'Released',
    resolution: 'Resolution',
    voluntary: 'Agreed voluntarily',
    derived: 'Line of the main item',
    notCovered: 'Not covered',
    wish: (asker) => `Wish of ${asker}`,
    report: 'For information, no vote',
    notInForce: 'Agreement not in force',
    until: (when) => `Adjourned: ${when}`,
  },
  stop: {
    open: 'open',
    proposed: 'proposed',
    agreed: 'agreed',
    released: 'released',
    boards: 'boards',
    persisting: 'persisting',
    adjournmentPending: 'adjournment asked for',
    adjourned: 'adjourned',
    releaseDeliberation: 'release deliberated',
    noRelease: 'no release',
  },
}
