import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Head } from '../../../server/protocol/frames.ts'
import type { Act } from '../../support/acts.ts'
import { eyesOf, peopleOf, type Population, readable, World } from './world.ts'

/** One thing that somebody was shown or told, and how they came by it. */
export interface Told {
  readonly how: string
  readonly bytes: string
}

export interface Course {
  readonly acts: readonly Act[]
  /** When the beats come: the same in both worlds. */
  readonly moments: readonly number[]
  /** The side that is listened to. */
  readonly side: string
  /** Are the others at their screens, looking, asking, being renamed? If not, they only send. */
  readonly othersLook: boolean
  /** Ids of things to ask about, those of the other side's secrets among them. */
  readonly asked: { readonly items: readonly string[]; readonly motions: readonly string[] }
}

const upload = readFileSync(fileURLToPath(new URL('../oparl/fixtures/single-meeting.json', import.meta.url)), 'utf8')

/** Lives a history through a whole server, and gives back every byte that the people of one side got to see. */
export async function heardBy(population: Population, course: Course): Promise<Told[]> {
  const { acts, moments, side, othersLook, asked } = course
  const others = side === 'spd' ? 'gruene' : 'spd'
  const world = await World.open(population)
  const told: Told[] = []
  const heads = new Map<string, Head>()
  for (const who of peopleOf(side)) world.watch(who)
  if (othersLook) for (const who of peopleOf(others)) world.watch(who)
  const waiting = [...acts]
  for (const [index, moment] of moments.entries()) {
    world.clock.millis = moment
    world.app.sockets.viewers.watchClock()
    if (othersLook && index === Math.floor(moments.length / 3)) await disturb(world, population, others)
    const until = moments[index + 1] ?? Infinity
    while (waiting[0] && waiting[0].at < until) {
      const act = waiting.shift()
      if (!act) break
      world.clock.millis = act.at
      await world.send(act.as, act.id, act.command)
    }
    const { head } = world.app.council.side(side)
    heads.set(head.hash, head)
    told.push({ how: `head after moment ${String(index)}`, bytes: JSON.stringify(head) })
  }
  world.clock.millis = (moments.at(-1) ?? 0) + 60_000
  for (const who of peopleOf(side)) {
    const frames = world.screen(who)?.got.filter((frame) => !comesByTheClock.test(frame)) ?? []
    told.push(...frames.map((bytes, index) => ({ how: `${who}, frame ${String(index)}`, bytes })))
  }
  for (const who of eyesOf(side)) {
    for (const head of [undefined, ...heads.values()]) {
      const bytes = (await world.visit(who, head)).join('\n')
      told.push({ how: `${who}, back from ${JSON.stringify(head ?? 'nothing')}`, bytes })
    }
    told.push(...(await answersTo(world, who, asked)))
  }
  await world.close()
  if (othersLook) for (const who of peopleOf(others)) await population.rename(who)
  return told
}

/** What the wall clock sends, every second and a half: one world may take a moment longer than the other. */
export const comesByTheClock = /^\{"v":1,"kind":"(beat|screens)"/u

const ofTheHouse = /^\/(health|api\/(key|agreement|openapi|privacy|administration))/u

/** All addresses of HTTP that answer with something of the council. */
async function answersTo(world: World, who: string, { items, motions }: Course['asked']): Promise<Told[]> {
  const told: Told[] = []
  for (const url of readable(items, motions)) {
    // One person's answer stands for all where it is a page of the house, or refused to all but the administrator.
    if (!who.endsWith('.lead') && ofTheHouse.test(url)) continue
    told.push({ how: `${who}, GET ${url}`, bytes: await world.ask(who, 'GET', url) })
  }
  const preview = await world.ask(who, 'POST', '/api/import/preview?name=agenda.json', upload)
  // The one thing in any answer that is drawn by lot.
  told.push({ how: `${who}, import preview`, bytes: preview.replace(/"preview\\":\\"[\w-]{22}/u, '"preview\\":\\"…') })
  return told
}

/** What people of the other side do that changes nothing of the council's: they look around, break things, are renamed. */
async function disturb(world: World, population: Population, others: string): Promise<void> {
  for (const who of eyesOf(others)) {
    world.look(who).close()
    await world.ask(who, 'GET', '/api/items/a/story')
    await world.ask(who, 'GET', '/api/motions/spd%3Am/story')
    await world.ask(who, 'POST', '/api/import/preview?name=x.json', upload)
    await world.ask(who, 'POST', '/api/import/apply', '{"preview":1}')
  }
  world.screen(`${others}.secretary#2`)?.say('no frame at all')
  await population.rename(`${others}.member`, 'Ganz Anders')
  await population.rename(`${others}.lead#2`, 'Noch Anders')
  await new Promise((resolve) => setTimeout(resolve, 5))
  for (const who of [`${others}.member`, `${others}.lead#2`]) world.watch(who)
}
