import { parseArgs } from 'node:util'
import { play } from './episode.ts'
import { postgresLogs } from './postgres-logs.ts'
import { programs } from './programs.ts'
import { episodeSteps, simulate } from './simulate.ts'
import { explained } from './smaller.ts'
import { troubles } from './weather.ts'

/**
 * `npm run simulate`: many seeds for as long as one likes, or one episode again with its story. `--store` names a PostgreSQL
 * database for trials, in which each episode leaves a council.
 */
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'night' },
    steps: { type: 'string', default: '10000000' },
    episode: { type: 'string' },
    without: { type: 'string', default: '' },
    story: { type: 'string', default: '200' },
    store: { type: 'string' },
  },
})
const code = await programs()
const logs = values.store === undefined ? undefined : postgresLogs(values.store)
const every = logs ? { newLog: logs.newLog } : {}

if (values.episode === undefined) {
  const before = performance.now()
  const { failed, ...done } = await simulate(code, values.seed, Number(values.steps), every)
  const minutes = (performance.now() - before) / 60_000
  console.log(JSON.stringify({ ...done, stepsPerMinute: Math.round(done.steps / minutes) }))
  if (failed) console.error(await explained(code, failed.plan, failed.broken))
  process.exitCode = failed ? 1 : 0
} else {
  const without = troubles.filter((trouble) => values.without.split(',').includes(trouble))
  const plan = { ...every, seed: values.episode, steps: episodeSteps, without, remembered: Number(values.story) }
  const { story, broken } = await play(code, plan)
  console.log(story.join('\n'))
  console.log(broken ? `Broken in event ${broken.step}: ${broken.promise}\n${broken.detail}` : 'Every promise held.')
  process.exitCode = broken ? 1 : 0
}
await logs?.close()
