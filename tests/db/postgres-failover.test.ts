import { dirname } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { CouncilStore } from '../../db/council-store.ts'
import { addressesOf, wantsToWrite } from '../../db/postgres/addresses.ts'
import { PostgresCouncils } from '../../db/postgres/councils.ts'
import { UnknownOutcome } from '../../db/outcome.ts'
import { cuttingLine } from '../support/cutting-line.ts'
import { newDatabase, prepare } from '../support/postgres.ts'
import { socketOf } from '../support/postgres-cluster.ts'
import { otherOf, PostgresPair, type Which } from '../support/postgres-pair.ts'
import { newAnswer, newEntry } from './new-entry.ts'

let pair: PostgresPair
beforeAll(async () => {
  pair = await PostgresPair.start((cluster) => prepare(cluster, 'councils'))
})
afterAll(() => pair.end())

const addressOf = (...ports: readonly number[]): string =>
  `postgres://server@${ports.map((port) => `127.0.0.1:${port}`).join()}/councils?target_session_attrs=read-write`
const both = (): string => addressOf(pair.port(0), pair.port(1))

async function opened(url: string, name: string): Promise<CouncilStore> {
  const councils = new PostgresCouncils(url)
  onTestFinished(() => councils.close())
  const store = await councils.open(name)
  onTestFinished(() => store.close())
  await current(store)
  return store
}

/** Knows what there is as of a moment ago. */
const current = async ({ log }: CouncilStore): Promise<void> => {
  await expect.poll(() => log.silence?.()).toBeLessThan(1_500)
}
const silent = async ({ log }: CouncilStore): Promise<void> => {
  await expect.poll(() => log.silence?.()).toBeGreaterThan(3_000)
}

/** Tried until it is taken, as a screen would. */
async function insisted({ log }: CouncilStore, command: string): Promise<void> {
  await expect
    .poll(async () => {
      try {
        const { version } = await log.head()
        const result = await log.append(version, [newEntry(command)], [newAnswer(command)])
        return result.ok || result.conflict === 'command'
      } catch (error) {
        return String(error)
      }
    })
    .toBe(true)
}

const commandsAt = async (which: Which, council: string): Promise<readonly string[]> =>
  (
    await pair.ask<{ command: string }>(
      which,
      `SELECT command FROM log WHERE council = '${council}' ORDER BY version`,
      'councils',
    )
  ).map(({ command }) => command)

describe('an address of several servers', () => {
  it('is taken apart as libpq does', () => {
    expect(addressesOf('postgres://a:b%2C@one:1,two/db?x=y')).toEqual([
      'postgres://a:b%2C@one:1/db?x=y',
      'postgres://a:b%2C@two/db?x=y',
    ])
    expect(addressesOf('postgresql://[::1]:5432,[::2]/db')).toEqual([
      'postgresql://[::1]:5432/db',
      'postgresql://[::2]/db',
    ])
    expect(addressesOf('postgres://role@/db?host=/tmp')).toEqual(['postgres://role@/db?host=/tmp'])
    const attrs = ['', '?target_session_attrs=primary', '?target_session_attrs=read-write&x=y']
    expect(attrs.map((each) => wantsToWrite(`postgres://a,b/db${each}`))).toEqual([true, true, true])
    expect(wantsToWrite('postgres://a,b/db?target_session_attrs=prefer-standby')).toBe(false)
  })
})

describe('a database with a replica', () => {
  it('acknowledges nothing that the replica does not have, though somebody breaks the wait off', async () => {
    const store = await opened(both(), 'waits')
    pair.pause(otherOf(pair.primary))
    onTestFinished(() => pair.resume(otherOf(pair.primary)))
    const appended = store.log.append(0, [newEntry('c1')], [newAnswer('c1')]).catch((error: unknown) => error)
    const waiting =
      "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND query LIKE '%append_to_log%'"
    await expect.poll(() => pair.ask(pair.primary, waiting)).toHaveLength(1)
    // PostgreSQL says that it is done, and it stands in the log there; but whoever asked is not told so.
    await expect.poll(() => commandsAt(pair.primary, 'waits')).toEqual(['c1'])
    expect(await appended).toBeInstanceOf(UnknownOutcome)
    await silent(store)
    pair.resume(otherOf(pair.primary))
    await insisted(store, 'c1')
    expect(await commandsAt(pair.primary, 'waits')).toEqual(['c1'])
    await current(store)
  })

  it('is gone on with at the replica when the primary is killed, and nothing that was acknowledged is lost', async () => {
    const [one, other] = [await opened(both(), 'fails-over'), await opened(both(), 'fails-over')]
    for (let version = 0; version < 5; version += 1) await one.log.append(version, [newEntry(`c${version}`)], [])
    const old = pair.primary
    const underWay = one.log.append(5, [newEntry('c5')], [newAnswer('c5')]).catch(() => undefined)
    await pair.kill(old)
    await pair.promote()
    await pair.rebuild(old, 'rewound')
    await underWay
    await insisted(one, 'c5')
    await insisted(other, 'c6')
    for (const store of [one, other]) await current(store)
    const all = Array.from({ length: 7 }, (_, version) => `c${version}`)
    expect(await commandsAt(pair.primary, 'fails-over')).toEqual(all)
    await expect.poll(() => commandsAt(old, 'fails-over')).toEqual(all)
  })

  it('is not written to, nor called current, at an old primary that goes on as a second one', async () => {
    const store = await opened(both(), 'second')
    await store.log.append(0, [newEntry('c1')], [])
    const old = pair.primary
    await pair.promote()
    // The old one takes what it is told, and waits for a replica that does not come any more.
    await silent(store)
    await pair.kill(old)
    await pair.run(old)
    await expect(opened(addressOf(pair.port(old)), 'second')).rejects.toThrow('no replica confirms')
    await pair.rebuild(old, 'anew')
    await insisted(store, 'c2')
    expect(await commandsAt(pair.primary, 'second')).toEqual(['c1', 'c2'])
    await current(store)
  })

  it('is refused without what was acknowledged, and gone on with once it is back', async () => {
    const line = await cuttingLine(pair.port(pair.primary))
    onTestFinished(() => line.close())
    const store = await opened(addressOf(line.port), 'goes-back')
    await store.log.append(0, [newEntry('c1'), newEntry('c2')], [])
    await current(store)
    line.cut()
    // What it has seen is no more there: another primary, or a copy from before.
    const gone =
      'SET session_replication_role = replica; ALTER TABLE log DISABLE TRIGGER USER; ALTER TABLE answers DISABLE TRIGGER USER;'
    const back = 'ALTER TABLE log ENABLE TRIGGER USER; ALTER TABLE answers ENABLE TRIGGER USER;'
    await pair.ask(
      pair.primary,
      `${gone} UPDATE log SET version = version + 10 WHERE council = 'goes-back'; ${back}`,
      'councils',
    )
    await silent(store)
    line.mend()
    await expect
      .poll(() => store.log.append(2, [newEntry('c3')], []).then(String, ({ cause }: Error) => String(cause)))
      .toContain('has not all that this server has read and acknowledged')
    await silent(store)
    await pair.ask(
      pair.primary,
      `${gone} UPDATE log SET version = version - 10 WHERE council = 'goes-back'; ${back}`,
      'councils',
    )
    await current(store)
    expect(await store.log.append(2, [newEntry('c3')], [])).toMatchObject({ ok: true })
  })

  it('must be waited for: several servers of which a commit waits for one alone are refused', async () => {
    const url = (await newDatabase()).server
    const folder = encodeURIComponent(dirname(socketOf(url).path))
    const twice = `postgres://server@${folder},${folder}${new URL(url.replace('@/', '@folder/')).pathname}`
    await expect(opened(twice, 'alone')).rejects.toThrow('synchronous_standby_names')
  })
})
