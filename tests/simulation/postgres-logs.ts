import { PostgresCouncils } from '../../db/postgres/councils.ts'
import type { NewLog } from './episode.ts'
import { RealLog } from './real-log.ts'

/** A log in a real database for each episode, and how to let go of them. */
export function postgresLogs(url: string): { readonly newLog: NewLog; readonly close: () => Promise<void> } {
  const opened: (() => Promise<void>)[] = []
  let episodes = 0
  const newLog: NewLog = async (newSalt) => {
    const councils = new PostgresCouncils(url, { connections: 1, newSalt })
    const council = await councils.open(`episode-${process.pid}-${(episodes += 1)}`)
    opened.push(async () => {
      await council.close()
      await councils.close()
    })
    return new RealLog(council.log)
  }
  return { newLog, close: async () => void (await Promise.all(opened.map((close) => close()))) }
}
