import { once } from 'node:events'
import { Crowd } from './crowd.ts'
import { agreement } from './people.ts'
import { type Assignment, type CrowdResult, IN_FLIGHT, quantile, type RunResult } from './plan.ts'
import { effortBetween, processorTime, sharesBetween } from './processor.ts'
import { Witness } from './witness.ts'
import { agenda, itemIds, ItemStory, type Task } from './work.ts'

/** The load: a process of its own that looks on, sends, and measures. Told what to do by its parent, once. */

// Whoever started it is gone, or has its answer: nothing is left running.
process.on('disconnect', () => process.exit())
const [assignment] = (await once(process, 'message')) as [Assignment]
const { port, people, sizes, countsBySide } = assignment
const crowd = new Crowd(port, countsBySide)
const stories = itemIds.map((_, index) => new ItemStory(index))
const firstCrowd = sizes.crowds[0]?.viewers ?? 0

/** One member and one lead of each partner. */
const witnesses = agreement.partners.flatMap(({ id: partner }) =>
  (['member', 'lead'] as const).flatMap((role) => {
    const found = people.find((person) => person.partner === partner && person.role === role)
    return found ? new Witness(found) : []
  }),
)

async function run(): Promise<RunResult> {
  const leading = people.slice(0, firstCrowd)
  await crowd.join(leading, ({ id }) => witnesses.find(({ person }) => person.id === id)?.hear)
  for (const task of agenda()) await crowd.send(task)
  await keepBusy(sizes.warmUp)
  const single = await oneAtATime(sizes.single)
  const crowds: CrowdResult[] = []
  for (const { viewers, commands } of sizes.crowds) {
    await crowd.join(people.slice(crowd.lines.length, viewers))
    await keepBusy(4 * IN_FLIGHT)
    crowds.push(await before(viewers, commands))
  }
  for (const witness of witnesses) {
    await witness.testify(port, witness.person.partner === agreement.partners[0]?.id)
  }
  return { single, crowds, caughtUp: witnesses.reduce((sum, { caughtUp }) => sum + caughtUp, 0) }
}

/** Each command alone: sent, committed, and with the last viewer, before the next one. */
async function oneAtATime(commands: number): Promise<RunResult['single']> {
  const times: number[] = []
  const start = processorTime(assignment.server)
  let sent = 0
  for (; times.length < commands; sent += 1) {
    const task = stories[sent % stories.length]?.next()
    if (!task) break
    const sentAt = performance.now()
    if (task.hidden) await crowd.send(task)
    else times.push((await crowd.show(task)) - sentAt)
  }
  const end = processorTime(assignment.server)
  const effort = effortBetween(start, end, sent)
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), effort, shares: sharesBetween(start, end) }
}

/** So many commands with 16 in flight, until the last viewer has the last version. */
async function before(viewers: number, commands: number): Promise<CrowdResult> {
  crowd.traffic = { frames: 0, bytes: 0 }
  const start = processorTime(assignment.server)
  const times = await keepBusy(commands)
  const end = processorTime(assignment.server)
  return {
    viewers,
    perSecond: commands / (end.at - start.at),
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    effort: effortBetween(start, end, commands),
    shares: sharesBetween(start, end),
    megabytes: crowd.traffic.bytes / 1e6,
    frames: crowd.traffic.frames,
  }
}

/**
 * Each of 16 senders, with items of its own, waits for its answer before its next command; the last command is one
 * that everybody gets to see. Returns how long the answers took, ms.
 */
async function keepBusy(commands: number): Promise<number[]> {
  const times: number[] = []
  let left = commands
  const sender = async (own: readonly ItemStory[]): Promise<void> => {
    for (let turn = 0; left > 1; turn += 1) {
      const story = own[turn % own.length]
      if (!story) return
      left -= 1
      const sentAt = performance.now()
      times.push((await crowd.send(story.next())) - sentAt)
    }
  }
  const senders = Map.groupBy(stories, (story) => stories.indexOf(story) % IN_FLIGHT)
  await Promise.all([...senders.values()].map(sender))
  await crowd.show(nextForAll())
  return times
}

/** The next command that everybody gets to see. */
function nextForAll(): Task {
  const task = stories.find((story) => !story.isHidden)?.next()
  if (!task) throw new Error('Nothing is left that everybody may see.')
  return task
}

const result = await run()
if (process.send) process.send(result)
crowd.close()
process.disconnect?.()
