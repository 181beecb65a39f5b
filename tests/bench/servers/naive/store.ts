import Sqlite from 'better-sqlite3'
import type { Event } from '../../../../machines/events.ts'
import type { Participant } from '../../people.ts'

/** The tables of the plain server: every event as one row of JSON, people and their sessions. */
export interface NaiveStore {
  /** One durable transaction. Returns the event's version. Throws for a command id that is in there already. */
  readonly append: (event: Event) => number
  readonly events: () => Event[]
  readonly addPerson: (person: Participant, token: string) => void
  readonly people: () => Participant[]
  readonly personOf: (token: string) => Participant | undefined
  readonly close: () => void
}

export function openNaiveStore(path: string): NaiveStore {
  const database = new Sqlite(path)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(`
    CREATE TABLE IF NOT EXISTS events (version INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, event TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS people (id TEXT PRIMARY KEY, token TEXT NOT NULL UNIQUE, person TEXT NOT NULL);
  `)
  const append = database.prepare('INSERT INTO events (id, event) VALUES (?, ?)')
  const events = database.prepare<[], string>('SELECT event FROM events ORDER BY version').pluck()
  const addPerson = database.prepare('INSERT INTO people (id, token, person) VALUES (?, ?, ?)')
  const people = database.prepare<[], string>('SELECT person FROM people').pluck()
  const byToken = database.prepare<[string], string>('SELECT person FROM people WHERE token = ?').pluck()
  return {
    append: (event) => Number(append.run(event.id, JSON.stringify(event)).lastInsertRowid),
    events: () => events.all().map((json) => JSON.parse(json) as Event),
    addPerson: (person, token) => void addPerson.run(person.id, token, JSON.stringify(person)),
    people: () => people.all().map((json) => JSON.parse(json) as Participant),
    personOf: (token) => {
      const json = byToken.get(token)
      return json === undefined ? undefined : (JSON.parse(json) as Participant)
    },
    close: () => database.close(),
  }
}
