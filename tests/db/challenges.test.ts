import { onTestFinished } from 'vitest'
import { MemoryChallenges } from '../../db/memory/challenges.ts'
import { PostgresChallenges } from '../../db/postgres/challenges.ts'
import { Database } from '../../db/postgres/database.ts'
import { OneCouncil } from '../../db/postgres/one-council.ts'
import { challengesContract } from './challenges-contract.ts'
import { postgresCouncils } from './every-store.ts'

const { open, urls } = postgresCouncils()

challengesContract(
  'in PostgreSQL',
  async () => {
    const { name } = await open()
    const database = new Database(urls().server)
    onTestFinished(() => database.close())
    return new PostgresChallenges(new OneCouncil(database, name), 20)
  },
  20,
)
challengesContract('in memory', () => new MemoryChallenges())
