import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Type from 'typebox'
import { Value } from 'typebox/value'
import type { GroupVote } from './cohesion.ts'
import type { Answer, Counts } from './indices.ts'

/**
 * Votes by name of a council, as StadtratWatch publishes them: `registry.json` with sittings, factions and people, and
 * one `session-scan-ID.json` for each sitting.
 */
export interface RecordedVotes {
  readonly name: string
  readonly factions: readonly { readonly id: string; readonly name: string }[]
  readonly sittings: number
  readonly votes: readonly GroupVote[]
}

/** A file that cannot be read or is not in this form: where, what is wrong, what to do. */
export class WrongVotes extends Error {}

const DayOrNothing = Type.Union([Type.String({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` }), Type.Null()])

const Registry = Type.Object({
  name: Type.String(),
  sessions: Type.Array(
    Type.Object({
      id: Type.String({ pattern: '^[A-Za-z0-9._-]+$' }),
      date: Type.String({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` }),
    }),
  ),
  factions: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  /** First and last day with the faction, both inclusive; null is the term's. Who changes faction stands there twice. */
  persons: Type.Array(
    Type.Object({ name: Type.String(), factionId: Type.String(), start: DayOrNothing, end: DayOrNothing }),
  ),
})

const Sitting = Type.Array(
  Type.Object({
    votes: Type.Array(
      Type.Object({
        name: Type.String(),
        vote: Type.Union([Type.Literal('J'), Type.Literal('N'), Type.Literal('E'), Type.Literal('O')]),
      }),
    ),
  }),
)

const letters: Readonly<Record<'J' | 'N' | 'E', Answer>> = { J: 'yes', N: 'no', E: 'abstain' }

/** @throws {WrongVotes} */
export async function readRecordedVotes(folder: string): Promise<RecordedVotes> {
  const names = await namesIn(folder)
  if (!names.includes('registry.json'))
    throw new WrongVotes(
      `In ${folder} fehlt registry.json mit Sitzungen, Fraktionen und Personen.\n${folder} has no registry.json with sittings, factions and people.`,
    )
  const registry = await fileOf(join(folder, 'registry.json'), Registry)
  for (const { name, factionId } of registry.persons)
    if (!registry.factions.some(({ id }) => id === factionId))
      throw new WrongVotes(
        `registry.json: „${name}“ gehört zu „${factionId}“, aber diese Fraktion fehlt unter factions.\nregistry.json: “${name}” belongs to “${factionId}”, which is not among the factions.`,
      )
  const factionOf = membership(registry.persons)
  const votes: GroupVote[] = []
  for (const { id, date } of registry.sessions) {
    const file = join(folder, `session-scan-${id}.json`)
    for (const [index, vote] of (await fileOf(file, Sitting)).entries())
      votes.push(groupVote(vote, date, factionOf, `${file}, ${String(index + 1)}. Abstimmung / vote`))
  }
  return { name: registry.name, factions: registry.factions, sittings: registry.sessions.length, votes }
}

type Person = Type.Static<typeof Registry>['persons'][number]
type FactionOf = (name: string, date: string, where: string) => string | null

/** The faction at the date of the vote; null before and after the membership. */
function membership(persons: readonly Person[]): FactionOf {
  const byName = Map.groupBy(persons, ({ name }) => name)
  return (name, date, where) => {
    const known = byName.get(name)
    if (known === undefined)
      throw new WrongVotes(
        `${where}: „${name}“ steht nicht in registry.json. Bitte dort mit Fraktion nachtragen.\n${where}: “${name}” is not in registry.json. Add the person there with a faction.`,
      )
    const member = known.find(({ start, end }) => (start ?? date) <= date && date <= (end ?? date))
    return member?.factionId ?? null
  }
}

function groupVote(
  { votes }: Type.Static<typeof Sitting>[number],
  date: string,
  factionOf: FactionOf,
  where: string,
): GroupVote {
  const groups: Record<string, Counts> = {}
  const named = new Set<string>()
  for (const { name, vote } of votes) {
    if (named.has(name))
      throw new WrongVotes(`${where}: „${name}“ steht zweimal da.\n${where}: “${name}” is there twice.`)
    named.add(name)
    const faction = factionOf(name, date, where)
    if (faction === null || vote === 'O') continue
    const counts = groups[faction] ?? { yes: 0, no: 0, abstain: 0 }
    groups[faction] = { ...counts, [letters[vote]]: counts[letters[vote]] + 1 }
  }
  return groups
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    throw new WrongVotes(
      `${folder} lässt sich nicht als Ordner lesen (${codeOf(error)}). Bitte den Ordner mit registry.json nennen.\n${folder} cannot be read as a folder. Name the one that holds registry.json.`,
      { cause: error },
    )
  }
}

async function fileOf<Shape extends Type.TSchema>(path: string, shape: Shape): Promise<Type.Static<Shape>> {
  const value = await jsonOf(path)
  if (Value.Check(shape, value)) return value
  const [fault] = Value.Errors(shape, value)
  throw new WrongVotes(
    `${path}: bei ${fault?.instancePath || '/'} steht nicht das Erwartete (${fault?.message ?? ''}).\n${path}: not what is expected at ${fault?.instancePath || '/'}.`,
  )
}

async function jsonOf(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown
  } catch (error) {
    const broken = error instanceof SyntaxError
    throw new WrongVotes(
      broken
        ? `${path} ist kein gültiges JSON (${error.message}).\n${path} is no valid JSON.`
        : `${path} fehlt oder lässt sich nicht lesen (${codeOf(error)}). registry.json nennt diese Sitzung.\n${path} is missing or cannot be read, though registry.json names this sitting.`,
      { cause: error },
    )
  }
}

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '?')
