import type { CouncilStore } from '../../db/council-store.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import { type App, buildApp } from '../app.ts'
import type { AppOptions } from '../app-options.ts'
import { enrol } from '../identity/enrol.ts'
import { DemoClock } from './clock.ts'
import { endOf, type Persona, personasOf, storyOf, type Told, told } from './story.ts'

/** A demo ready to listen, with its invented people and a sign-in link for each. */
export interface Demo {
  readonly app: App
  readonly people: readonly { readonly persona: Persona; readonly token: string }[]
}

const linkMs = 30 * 24 * 3_600_000

/**
 * Puts the demo together on a council's file: people, links, and its story up to the moment where it begins, sent
 * through the same door as everybody's commands. A story cut short is told on; one that was told is left alone.
 */
export async function openDemo(
  agreement: Agreement,
  file: CouncilStore,
  options: Pick<AppOptions, 'signer' | 'logLevel' | 'oparl' | 'client'>,
): Promise<Demo> {
  const personas = personasOf(agreement.id)
  await addPeople(file, personas)
  const story = storyOf(agreement.id)
  const clock = new DemoClock(story.now)
  const head = await file.log.head()
  for await (const entry of file.log.read(Math.max(0, head.version - 1))) clock.set(entry.at)
  const app = await buildApp({ agreement, file, clock, example: true, oneClickLinks: true, ...options })
  const secretary = personas.find(({ actor }) => actor.role === 'secretary')
  if (!secretary) throw new Error(`The demo of ${agreement.id} has no secretary`)
  const commands = [...told(story, secretary.actor)]
  if (head.version < commands.length) await tell(app, clock, commands)
  clock.set(endOf(story))
  clock.run()
  return { app, people: await links(file, personas) }
}

async function tell(app: App, clock: DemoClock, commands: readonly Told[]): Promise<void> {
  for (const { id, at, actor, command } of commands) {
    clock.set(at)
    const answer = await app.council.submit({ actor, commandId: id, command })
    if (!answer.ok)
      throw new Error(`The demo's story stops at ${id} (${String(command['type'])}): ${JSON.stringify(answer)}`)
  }
}

async function addPeople(file: CouncilStore, personas: readonly Persona[]): Promise<void> {
  for (const { name, actor } of personas) {
    if (await file.people.person(actor.person)) continue
    const { person: id, partner, role, committees } = actor
    await enrol(file, { id, name, partner, role, committees })
  }
}

const links = ({ sessions }: CouncilStore, personas: readonly Persona[]): Promise<Demo['people']> =>
  Promise.all(
    personas.map(async (persona) => ({
      persona,
      token: await sessions.createLink(persona.actor.person, Date.now() + linkMs, { reusable: true }),
    })),
  )
