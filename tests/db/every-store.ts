import { afterAll, beforeAll, describe, onTestFinished } from 'vitest'
import type { CouncilStore } from '../../db/council-store.ts'
import { PostgresCouncils } from '../../db/postgres/councils.ts'
import { openCouncil } from '../../db/sqlite/council.ts'
import { newDatabase } from '../support/postgres.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Opens an empty council of its own, which is closed when the test is over. */
type Open = () => Promise<CouncilStore>

/** What is promised, whatever a council is kept in: the same tests for each store. */
export function onEveryStore(tests: (open: Open) => void): void {
  describe('in SQLite', () => {
    tests(async () => closedLater(openCouncil(temporaryFolder(), 'example')))
  })
  describe('in PostgreSQL', () => {
    const { open } = postgresCouncils()
    tests(async () => closedLater(await open()))
  })
}

/** A PostgreSQL database for the tests of this file or group. `open` opens a council, by default one that is new. */
export function postgresCouncils() {
  let councils: PostgresCouncils
  let urls: Awaited<ReturnType<typeof newDatabase>>
  let opened = 0
  beforeAll(async () => {
    urls = await newDatabase()
    councils = new PostgresCouncils(urls.server)
  })
  afterAll(() => councils.close())
  return {
    councils: () => councils,
    urls: () => urls,
    newName: () => `council-${(opened += 1)}`,
    open: (name = `council-${(opened += 1)}`) => councils.open(name),
  }
}

function closedLater(store: CouncilStore): CouncilStore {
  onTestFinished(() => store.close())
  return store
}
