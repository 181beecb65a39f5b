import type { SignedIn } from '../contestants.ts'
import { Crowd } from '../crowd.ts'
import { carryOut } from '../load-process.ts'
import { effortBetween, processorTime, type Shares, sharesBetween } from '../processor.ts'
import { Sitting } from '../sitting.ts'
import type { Agenda } from '../work.ts'

/** One command at a time before everybody, in a council that may have a past. */
export interface Growth {
  readonly port: number
  readonly server: number
  readonly people: readonly SignedIn[]
  readonly agenda: Agenda
  readonly commands: number
}

export interface GrowthResult {
  /** Processor time of the server for a command, ms. */
  readonly effort: number
  readonly shares: Shares
}

const WARM_UP = 160

await carryOut<Growth, GrowthResult>(async ({ port, server, people, agenda, commands }) => {
  const crowd = new Crowd(port, true)
  await crowd.join(people)
  const sitting = new Sitting(crowd, agenda)
  await sitting.begin()
  for (let each = 0; each < WARM_UP; each += 1) await crowd.show(sitting.nextForAll())
  const start = processorTime(server)
  for (let each = 0; each < commands; each += 1) await crowd.show(sitting.nextForAll())
  const end = processorTime(server)
  crowd.close()
  return { effort: effortBetween(start, end) / commands, shares: sharesBetween(start, end) }
})
