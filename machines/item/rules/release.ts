import { type Effect, effectOf, guardOf } from '../chart-events.ts'
import { confirmedClass, type Consent, type ItemContext } from '../context.ts'
import { notInVote } from './classification.ts'

/** Releasing the vote, the exception: G6.4 to G6.6. */

/** Every step before it is used up: the boards failed on this text, and no adjournment is left to wait for. */
export function adjournmentExhausted({ g6, failed, version, adjournmentsByRight }: ItemContext): boolean {
  if (failed?.version !== version) return false
  if (g6.status === 'refused' || g6.status === 'blocked' || g6.status === 'waived') return true
  if (g6.status === 'carried') return failed.afterAdjournment
  return g6.status === 'none' && adjournmentsByRight === 0
}

export const mayOpenRelease = (c: ItemContext): boolean =>
  notInVote(c) && confirmedClass(c) === 'covered' && adjournmentExhausted(c)

export type MissingPart = 'justification' | 'financeStatement' | 'board' | 'acknowledgeBudget'

/** What a consent still lacks to release the vote (§3.3): the more money, the more is asked. */
export function missingFrom(consent: Consent, finance: ItemContext['finance']): MissingPart[] {
  const missing: MissingPart[] = []
  if (consent.justification === undefined) missing.push('justification')
  if (finance !== 'none' && consent.financeStatement === undefined) missing.push('financeStatement')
  if (finance !== 'none' && !consent.board) missing.push('board')
  if (finance === 'core' && !consent.acknowledgeBudget) missing.push('acknowledgeBudget')
  return missing
}

/** This partner's own consent, complete, on the current text. */
export const consents = (c: ItemContext, partner: string): boolean => {
  const consent = c.consents[partner]
  return consent !== undefined && consent.version === c.version && missingFrom(consent, c.finance).length === 0
}

export const noteConsent = effectOf(
  (c, e) => ({
    consents: {
      ...c.consents,
      [e.who.partner]: {
        version: e.version,
        decidedOn: e.decidedOn,
        form: e.form,
        ...(e.justification === undefined ? {} : { justification: e.justification }),
        ...(e.financeStatement === undefined ? {} : { financeStatement: e.financeStatement }),
        board: e.board === true,
        acknowledgeBudget: e.acknowledgeBudget === true,
        stamp: { ...e.who },
      },
    },
  }),
  'release.consent',
)

export const consentsOnCurrentText = guardOf((c, e) => notInVote(c) && e.version === c.version, 'release.consent')

/** Released only when every partner's own consent is complete (I6). */
export const lastConsent = guardOf((c, e) => {
  if (!consentsOnCurrentText(c, e)) return false
  const after = { ...c, ...noteConsent(c, e) }
  return c.partners.every((partner) => consents(after, partner))
}, 'release.consent')

export const voidConsents: Effect = () => ({ consents: {} })
