import { dayOnly } from '../../texts/calendar-days.ts'
import { administrationText } from '../../texts/identity/administration.ts'
import { text } from '../../texts/text.ts'
import type { MandateView } from '../../../server/protocol/administration.ts'

interface Names {
  readonly partner: (id: string) => string
  readonly body: (id: string) => string
  readonly person: (id: string) => string
}

/** What a mandate is, in words: faction, role, committees; whom a deputy represents. */
export function mandateWords({ partner, office, represents }: MandateView, names: Names): string {
  const t = administrationText.value.mandate
  if (!office) return `${names.partner(partner)}, ${t.deputyFor(names.person(represents ?? ''))}`
  const committees = office.committees.map(names.body).join(', ')
  const parts = [
    names.partner(partner),
    text.value.role[office.role],
    committees,
    office.role === 'lead' && office.board ? t.board : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** From when to when. Mandates from before there were registers have no first day. */
export function spanWords({ from, to, state }: MandateView): string {
  const t = administrationText.value.mandate
  const begun = from > '0001-01-01'
  if (to !== null) return t.span(begun ? dayOnly(from) : '…', dayOnly(to))
  if (!begun) return t.always
  return state === 'ahead' || state === 'waits' ? t.from(dayOnly(from)) : t.since(dayOnly(from))
}
