import type { CouncilStore } from '../../db/council-store.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import { isoTime } from '../clock.ts'
import { invitationMs } from '../identity/invitation-link.ts'
import type { Founded } from '../protocol/set-up.ts'
import { firstPersons, founders, type Named } from './first-people.ts'

/** Founds a council in its empty store: the agreement, the first people, and an invitation for each. */
export async function foundIn(
  { foundings }: Pick<CouncilStore, 'foundings'>,
  agreement: Agreement,
  own: boolean,
  named: readonly Named[],
): Promise<Founded> {
  const at = Date.now()
  const expiresAt = at + invitationMs
  const persons = firstPersons(named)
  const today = isoTime(at, agreement.timeZone).slice(0, 10)
  const founding = { agreement: agreement.id, own: own ? agreement : null, at }
  const tokens = await foundings.found(founding, founders(persons, today, at, expiresAt))
  const invitations = persons.map(({ id, name, login, partner, role }) => ({
    name,
    login,
    partner,
    role,
    token: tokens.get(id) ?? '',
  }))
  return { invitations, expiresAt: new Date(expiresAt).toISOString() }
}
