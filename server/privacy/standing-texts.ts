import { parseObject } from '../../db/chain.ts'
import type { EventStore, TextPlace } from '../../db/event-store.ts'

/** A text that has not been erased, and what it stands in. */
export interface StandingText extends TextPlace {
  readonly content: string
  /** Name of the event. */
  readonly event: string
  /** Kind and id of the thing that it is about. */
  readonly thing: string
}

export interface Texts {
  readonly standing: readonly StandingText[]
  /** What reads in the place of erased texts, by thing and path. */
  readonly standIns: ReadonlyMap<string, ReadonlySet<string>>
  /** When something last happened to a thing, in ms since 1970. */
  readonly lastAt: ReadonlyMap<string, number>
}

/** All texts of a log as they stand now. */
export async function textsOf(log: Pick<EventStore, 'readStored'>): Promise<Texts> {
  const standing: StandingText[] = []
  const standIns = new Map<string, Set<string>>()
  const lastAt = new Map<string, number>()
  for await (const { version, stream, body, at, texts, erased } of log.readStored(0)) {
    const thing = `${stream.kind} ${stream.id}`
    lastAt.set(thing, Math.max(lastAt.get(thing) ?? -Infinity, Date.parse(at)))
    const event = eventName(parseObject(body, `the body of entry ${version}`))
    standing.push(...texts.map(({ path, content }) => ({ version, path, content, event, thing })))
    for (const { path, standIn } of erased) {
      const place = `${thing} ${path}`
      standIns.set(place, (standIns.get(place) ?? new Set()).add(standIn))
    }
  }
  return { standing, standIns, lastAt }
}

function eventName(body: object): string {
  const command: unknown = 'command' in body ? body.command : undefined
  return typeof command === 'object' && command !== null && 'type' in command ? String(command.type) : ''
}
