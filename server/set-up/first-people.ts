import { randomUUID } from 'node:crypto'
import type { FirstPeople } from '../../db/founding.ts'
import type { MandateChange, Role } from '../../db/mandates.ts'
import type { Person } from '../../db/people.ts'
import { loginFor } from '../identity/login-name.ts'

/** Stands where the id of whoever did it would: the set-up has no person yet. */
export const setUpId = 'set-up'

/** Whom somebody named while setting up. */
export interface Named {
  readonly name: string
  readonly partner: string | null
  readonly role: 'administrator' | 'lead' | 'secretary'
}

export interface FirstPerson extends Named {
  readonly id: string
  readonly login: string
}

/** Gives the named people ids and names to sign in under, in the order they were named. */
export function firstPersons(named: readonly Named[]): FirstPerson[] {
  const taken = new Set<string>()
  return named.map((one) => {
    const login = loginFor(one.name, (each) => taken.has(each))
    taken.add(login)
    return { name: one.name.trim(), partner: one.partner, role: one.role, id: `p-${randomUUID()}`, login }
  })
}

/** The first people with mandates from today: nobody is there yet who could confirm them. */
export function founders(persons: readonly FirstPerson[], today: string, at: number, expiresAt: number): FirstPeople {
  return {
    people: persons.map(({ id, name, login, role }): Person => ({
      id,
      name,
      login,
      ...(role === 'administrator' && { administrator: true as const }),
    })),
    mandates: persons.flatMap((person) => mandateOf(person, today, at)),
    by: setUpId,
    expiresAt,
  }
}

function mandateOf({ id, partner, role }: FirstPerson, from: string, at: number): MandateChange[] {
  if (partner === null || role === 'administrator') return []
  const office = { role: role satisfies Role, committees: [], board: role === 'lead' }
  const confirmed = { by: setUpId, at }
  const dated = { id: `m-${randomUUID()}`, person: id, partner, from, to: null, confirmed }
  return [{ type: 'given', mandate: { kind: 'own', ...dated, office } }]
}
