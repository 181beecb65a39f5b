import type { Identity } from '../identity/identity.ts'
import { sessionView } from '../identity/session-view.ts'
import { importerId } from '../import/importer.ts'
import type { AdministrationView, PersonView } from '../protocol/administration.ts'
import { mandateView } from './mandate-view.ts'
import type { Person } from '../../db/people.ts'

/** Everybody, with mandates, invitation, credentials and devices. `here` is the session that asks. */
export async function administrationView(identity: Identity, here: string): Promise<AdministrationView> {
  const { agreement, register } = identity
  const people = register.people.filter(({ id }) => id !== importerId)
  return {
    council: agreement.council,
    agreement: { title: agreement.title, validFrom: agreement.validFrom, validTo: agreement.validTo },
    today: register.today(),
    partners: agreement.partners.map(({ id, name }) => ({ id, name })),
    bodies: agreement.bodies.map(({ id, kind, name }) => ({ id, kind, name })),
    people: await Promise.all(people.map((person) => personView(identity, person, here))),
  }
}

async function personView({ file, register, now }: Identity, person: Person, here: string): Promise<PersonView> {
  const { id, name, login, administrator } = person
  const [sessions, invitation, passkeys, hash] = await Promise.all([
    file.sessions.sessions(id, now()),
    file.invitations.invitationOf(id, now()),
    file.credentials.passkeys(id),
    file.credentials.passwordHash(id),
  ])
  return {
    id,
    name,
    login: login ?? null,
    administrator: administrator === true,
    mandates: register.mandates.filter((each) => each.person === id).map((each) => mandateView(each, register.today())),
    invitedUntil: invitation ? new Date(invitation.expiresAt).toISOString() : null,
    passkeys: passkeys.length,
    password: hash !== undefined,
    sessions: sessions.map((session) => sessionView(session, here)),
  }
}
