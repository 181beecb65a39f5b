import type { Agreement } from '../../machines/agreements/agreement.ts'
import { checkAgreement } from '../../machines/agreements/check.ts'
import type { Fault } from '../../machines/agreements/fault.ts'
import { agreementById, agreementIds } from '../../machines/agreements/registry.ts'
import { parseJson } from '../oparl/json.ts'
import type { SetUpAgreement } from '../protocol/set-up.ts'

/** An agreement that somebody chose: one that comes with this program, or one of their own. */
export type Choice =
  | { readonly ok: true; readonly agreement: Agreement; readonly own: boolean }
  | { readonly ok: false; readonly faults: readonly Fault[] }

export const shipped = (): Agreement[] => agreementIds().flatMap((id) => agreementById(id) ?? [])

/** Reads an agreement's file as somebody uploaded it. Every fault is named with its place. */
export function uploaded(text: string): Choice {
  const parsed = parseJson(Buffer.from(text), 'JSON')
  if (!parsed.ok) {
    const { object, field, message } = parsed.problem
    return { ok: false, faults: [{ where: [object, field].filter(Boolean).join(' · ') || 'JSON', message }] }
  }
  const checked = checkAgreement(parsed.value)
  return checked.ok ? { ok: true, agreement: checked.agreement, own: true } : checked
}

export const agreementView = ({ id, title, council, validFrom, validTo, partners }: Agreement): SetUpAgreement => ({
  id,
  title,
  council,
  validFrom,
  validTo,
  partners: partners.map((partner) => ({ id: partner.id, name: partner.name })),
})

/** The name of the council's file: small letters, digits and hyphens. */
export const councilName = ({ id }: Agreement): string =>
  id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'council'
