import type { Person } from '../people.ts'

/** A person as a row of `people`, in every store. */
export interface PersonRow {
  id: string
  name: string
  language: 'de' | 'en' | null
  login: string | null
  administrator: number
}

export function personFrom({ id, name, language, login, administrator }: PersonRow): Person {
  return {
    id,
    name,
    ...(login !== null && { login }),
    ...(administrator === 1 && { administrator: true as const }),
    ...(language && { language }),
  }
}

export function personRow({ id, name, language, login, administrator }: Person): PersonRow {
  return { id, name, language: language ?? null, login: login ?? null, administrator: Number(administrator === true) }
}
