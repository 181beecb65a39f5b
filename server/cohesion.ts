import { parseArgs } from 'node:util'
import { runCommand, WrongRequest } from './command-line.ts'
import { cohesionOf } from './figures/cohesion.ts'
import { cohesionLines } from './figures/cohesion-words.ts'
import { readRecordedVotes, WrongVotes } from './figures/recorded-votes.ts'

const usage = `Aufruf / usage: npm run cohesion -- ORDNER|FOLDER [--json]
Wie geschlossen Fraktionen in namentlichen Abstimmungen stimmten: Rice, Agreement-Index, Einheitlichkeit, mit n.
How alike groups voted in votes by name: Rice, agreement index, uniformity, with n.
  --json  für Programme / for programs`

/** `npm run cohesion -- FOLDER`: the cohesion of a council's groups over its published votes by name. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } })
  const [folder] = positionals
  if (folder === undefined || positionals.length > 1) throw new WrongRequest(usage)
  const { name, factions, sittings, votes } = await read(folder)
  const report = cohesionOf(
    votes,
    factions.map(({ id }) => id),
  )
  const names = new Map(factions.map((faction) => [faction.id, faction.name]))
  if (values.json === true) console.log(JSON.stringify({ name, sittings, factions, ...report }, null, 2))
  else {
    console.log(`${name}: ${votes.length} Abstimmungen / votes, ${sittings} Sitzungen / sittings\n`)
    console.log(cohesionLines(report, (group) => names.get(group) ?? group).join('\n'))
  }
  return 0
}

async function read(folder: string): ReturnType<typeof readRecordedVotes> {
  try {
    return await readRecordedVotes(folder)
  } catch (error) {
    if (error instanceof WrongVotes) throw new WrongRequest(error.message, { cause: error })
    throw error
  }
}

await runCommand(usage, 1, run)
