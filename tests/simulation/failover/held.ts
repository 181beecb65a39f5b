import { setTimeout } from 'node:timers/promises'
import { expect } from 'vitest'
import type { CouncilStore } from '../../../db/council-store.ts'
import { verify } from '../../../db/verify.ts'
import { krefeld } from '../../../machines/agreements/krefeld-2020-2025/index.ts'
import { SettledState } from '../../../server/live/settled-state.ts'
import { Screen } from '../../server/support/screen.ts'
import { shownOn } from '../crash/life.ts'
import type { Stage } from './stage.ts'
import type { Visitor } from './visitor.ts'

const partnerOf = (who: string): string => who.split('.')[0] ?? ''

/** Where each command stands in the log, by the count of its sender's side; and that count's own chain. */
async function read({ log }: CouncilStore) {
  const settled = new SettledState(krefeld)
  const places = new Map<string, number[]>()
  for await (const entry of log.read(0)) {
    settled.replay(entry)
    const { version } = settled.side(partnerOf(entry.actor)).head
    places.set(entry.command, [...(places.get(entry.command) ?? []), version])
  }
  return { settled, places }
}

/**
 * Holds the log against everything that anybody was told: each acknowledged command is in it, once, at its version; nothing
 * else is; the heads that screens had are its own; the chain is whole.
 */
export async function holdsAllThatWasTold(stage: Stage, visitors: readonly Visitor[]): Promise<void> {
  const councils = stage.councils()
  const store = await councils.open(krefeld.id)
  try {
    expect(await verify(store.log.readStored(0))).toMatchObject({ ok: true })
    const { settled, places } = await read(store)
    for (const visitor of visitors) visitor.note()
    const broken = visitors.flatMap(({ faults }) => faults)
    for (const { who, id, answer } of visitors.flatMap(({ told }) => told)) {
      const found = (places.get(id) ?? []).join()
      const wanted = answer !== 'denied' && answer.ok ? String(answer.version) : ''
      if (found !== wanted)
        broken.push(`${id} of ${who}: told ${wanted || 'that nothing happened'}, in the log ${found || 'never'}`)
    }
    for (const { who, heads } of visitors) {
      const side = settled.side(partnerOf(who))
      for (const [version, hash] of heads)
        if (!side.had({ version, hash })) broken.push(`${who} was shown version ${version}, ${hash}`)
    }
    expect(broken).toEqual([])
  } finally {
    await store.close()
    await councils.close()
  }
}

/** Screens that lived through it show what new ones do at either node, the second of which is started anew from nothing. */
export async function showTheSame(stage: Stage, visitors: readonly Visitor[]): Promise<void> {
  const lived = new Map<string, string>()
  const heads = await newestHeads(stage)
  for (const visitor of visitors) {
    const screen = await visitor.there()
    await screen.until(() => screen.head.version >= (heads.get(partnerOf(visitor.who)) ?? 0))
    lived.set(visitor.who, shownOn(screen))
    visitor.close()
  }
  await stage.kill(1)
  stage.forget(1)
  await stage.start(1)
  for (const { port } of stage.nodes) {
    for (const [who, shown] of lived) {
      const fresh = await opened(port, stage.cookies[who] ?? '')
      expect([who, shownOn(fresh)]).toEqual([who, shown])
      fresh.close()
    }
  }
}

async function newestHeads(stage: Stage): Promise<ReadonlyMap<string, number>> {
  const councils = stage.councils()
  const store = await councils.open(krefeld.id)
  try {
    const { settled } = await read(store)
    return new Map(krefeld.partners.map(({ id }) => [id, settled.side(id).head.version]))
  } finally {
    await store.close()
    await councils.close()
  }
}

/** Also where the node has just come back. */
async function opened(port: number, cookie: string): Promise<Screen> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await Screen.open(port, cookie)
    } catch (error) {
      if (tries > 60) throw error
      await setTimeout(250)
    }
  }
}
