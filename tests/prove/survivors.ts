import type { Mutant } from './mutants.ts'

interface Reason {
  readonly file: string
  readonly change: RegExp
  readonly why: string
}

/** Why a wrong change may stay undetected: it changes nothing that anybody could see. */
const reasons: readonly Reason[] = [
  {
    file: 'machines/chart-step.ts',
    change: /^(without|word): (input|self|logger|id|sessionId|defer|stopChild|emit|'')/u,
    why: 'the inert scope: XState asks for these of a scope, and our charts, which only assign and raise, never use them',
  },
  {
    file: 'machines/chart-step.ts',
    change: /before|known\.set|isHeard/u,
    why: 'a short cut: without it the same answer is computed, only later',
  },
  {
    file: 'machines/agreements/check-seats.ts',
    change: /a\.from < b\.from|number: 1|to > covered|validTo|zone: 'utc'/u,
    why: 'order and sentinels of rows that no two of which begin on one day; plain days are the same in every zone',
  },
  {
    file: 'machines/motion/rules.ts',
    change: /^right alone: isResolution\(c, e\) && notifiesCurrent/u,
    why: 'what is no resolution is a motion, and the branch before has taken it',
  },
  {
    file: 'machines/motion/rules.ts',
    change: /^left alone: c\.choices\[partner\]\?\.choice === choice &&/u,
    why: 'a new text has voided every word on the old one; I28 is held here once more',
  },
  ...['machines/meeting/meeting.ts', 'machines/motion/motion.ts', 'machines/item/step.ts'].map((file) => ({
    file,
    change: /^number: 0 → 1$/u,
    why: 'the log gives every thing that an event touches its revision',
  })),
  {
    file: 'machines/term.ts',
    change: /^without: terms\.set|lastMoment|^(word: ''|number: 0) →/u,
    why: 'a short cut: without it the same days are read again',
  },
  {
    file: 'machines/working-days.ts',
    change: /counted\.(get|set)/u,
    why: 'a short cut: without it the same days are counted again',
  },
  {
    file: 'machines/offers.ts',
    change: /^word: '' → 'other'$/u,
    why: 'what is only offered has no id yet, and the rules look at none',
  },
]

export const reasonFor = ({ file, change }: Mutant): string | undefined =>
  reasons.find((reason) => reason.file === file && reason.change.test(change))?.why

/** Survivors without a reason. */
export const unexplained = (survivors: readonly Mutant[]): readonly Mutant[] =>
  survivors.filter((mutant) => reasonFor(mutant) === undefined)
