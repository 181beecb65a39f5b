import { Crowd } from '../crowd.ts'
import type { SignedIn } from '../contestants.ts'
import { carryOut } from '../load-process.ts'
import { agreement } from '../people.ts'
import { effortBetween, processorTime, type Shares, sharesBetween } from '../processor.ts'
import { quantile } from '../statistics.ts'
import { Witness } from '../witness.ts'
import { BEGIN } from '../servers/child.ts'
import { Sitting } from '../sitting.ts'

/** Commands with 16 in flight, before one crowd after the other. */
export interface InFlight {
  readonly port: number
  readonly server: number
  readonly countsBySide: boolean
  readonly people: readonly SignedIn[]
  /** Commands before anything is measured. */
  readonly warmUp: number
  /** How many commands, by number of viewers, growing. */
  readonly crowds: readonly { readonly viewers: number; readonly commands: number }[]
}

export interface CrowdResult {
  readonly viewers: number
  /** Until the last viewer had the last version. */
  readonly perSecond: number
  /** Command sent until its answer, ms. */
  readonly p50: number
  readonly p99: number
  /** What the server's processor did for one command, ms. */
  readonly effort: number
  readonly shares: Shares
  readonly megabytes: number
  readonly frames: number
}

export interface InFlightResult {
  readonly crowds: readonly CrowdResult[]
  /** How often a witness had to be brought up to now because it read too slowly. */
  readonly caughtUp: number
}

await carryOut<InFlight, InFlightResult>(async ({ port, server, countsBySide, people, warmUp, crowds }) => {
  const crowd = new Crowd(port, countsBySide)
  const sitting = new Sitting(crowd)
  const witnesses = witnessesAmong(people)
  const results: CrowdResult[] = []
  for (const { viewers, commands } of crowds) {
    const newcomers = people.slice(crowd.lines.length, viewers)
    await crowd.join(newcomers, ({ id }) => witnesses.find(({ person }) => person.id === id)?.hear)
    if (results.length === 0) await sitting.begin()
    await sitting.keepBusy(results.length === 0 ? warmUp : 64)
    results.push(await before(viewers, commands))
  }
  for (const witness of witnesses) {
    await witness.testify(port, witness.person.partner === agreement.partners[0]?.id)
  }
  crowd.close()
  return { crowds: results, caughtUp: witnesses.reduce((all, { caughtUp }) => all + caughtUp, 0) }

  /** So many commands until the last viewer has the last version. */
  async function before(viewers: number, commands: number): Promise<CrowdResult> {
    crowd.traffic = { frames: 0, bytes: 0 }
    process.kill(server, BEGIN)
    const start = processorTime(server)
    const times = await sitting.keepBusy(commands)
    const end = processorTime(server)
    return {
      viewers,
      perSecond: commands / (end.at - start.at),
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      effort: effortBetween(start, end) / commands,
      shares: sharesBetween(start, end),
      megabytes: crowd.traffic.bytes / 1e6,
      frames: crowd.traffic.frames,
    }
  }
})

/** One member and one lead of each partner. */
function witnessesAmong(people: readonly SignedIn[]): Witness[] {
  return agreement.partners.flatMap(({ id: partner }) =>
    (['member', 'lead'] as const).flatMap((role) => {
      const found = people.find((person) => person.partner === partner && person.role === role)
      return found ? new Witness(found) : []
    }),
  )
}
