import { writeSync } from 'node:fs'
import { openCouncil } from '../../db/sqlite/council.ts'
import { newAnswer, newEntry } from './new-entry.ts'

/**
 * Run as a process: appends to the council in the given folder without end, several appends in flight, and prints the
 * version, hash and command of each entry once it is acknowledged, until somebody kills it.
 */
const [folder = ''] = process.argv.slice(2)
const { log } = openCouncil(folder, 'example')
const { version: start } = await log.head()

for (let version = start; ;) {
  const round = Array.from({ length: 4 }, (_, index) => {
    const expected = version + index * 2
    const commands = [`${process.pid}-${expected}`, `${process.pid}-${expected + 1}`]
    const entries = commands.map((command) => newEntry(command, { texts: { reason: `reason of ${command}` } }))
    return log.append(
      expected,
      entries,
      commands.map((command) => newAnswer(command)),
    )
  })
  for (const result of await Promise.all(round)) {
    if (!result.ok) throw new Error(`Nobody else writes here, but: ${JSON.stringify(result)}`)
    const lines = result.entries.map((entry) => `${entry.version} ${entry.hash} ${entry.command}\n`)
    // Not console.log, which may hold back lines: what is acknowledged must have left the process.
    writeSync(1, lines.join(''))
    version = result.head.version
  }
}
