import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import { PostgresCouncils } from '../../db/postgres/councils.ts'
import { socketOf } from '../support/postgres-cluster.ts'
import { cuttingLine } from '../support/cutting-line.ts'
import { eventStoreContract } from './event-store-contract.ts'
import { postgresCouncils } from './every-store.ts'
import { newAnswer, newEntry } from './new-entry.ts'

const { newName, open, urls } = postgresCouncils()

/** A connection past this program. */
async function raw(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

async function written() {
  const { name: council, log: store } = await open()
  const texts = { reason: 'r', note: 'n' }
  await store.append(0, [newEntry('c1', { texts }), newEntry('c2')], [newAnswer('c1')])
  await store.eraseTexts([{ version: 1, path: 'note', standIn: '—' }], { at: 't', by: 'p', cause: 'c' })
  return { council, store, before: await Array.fromAsync(store.readStored(0)) }
}

const guarded = / (?:log|answers|texts|erasures): | duplicate key/
const zeros = '0'.repeat(64)
const attempts = (council: string): readonly string[] => [
  `UPDATE log SET actor = 'x'`,
  `DELETE FROM log WHERE version = 2`,
  `TRUNCATE log CASCADE`,
  `TRUNCATE answers`,
  `TRUNCATE erasures`,
  `TRUNCATE texts`,
  `INSERT INTO log SELECT council, version, 'c9', stream_kind, stream_id, actor, at, rulebook, body, text_hashes, previous, hash FROM log`,
  `INSERT INTO log VALUES ('${council}', 4, 'a', 'item', 'a', 'p', 't', 'r', '{}', '{}', NULL, NULL)`,
  `INSERT INTO log VALUES ('${council}', 3, 'a', 'item', 'a', 'p', 't', 'r', '{}', '{}', '${zeros}', NULL)`,
  `INSERT INTO log VALUES ('${council}', 3, 'a', 'item', 'a', 'p', 't', 'r', '{}', '{}', NULL, '${zeros}')`,
  `INSERT INTO log SELECT * FROM log ON CONFLICT (council, version) DO UPDATE SET actor = 'x'`,
  `UPDATE answers SET actor = 'x'`,
  `DELETE FROM answers`,
  `INSERT INTO answers VALUES ('${council}', 3, 'c3', 'x', 't', '{}', NULL)`,
  `INSERT INTO answers VALUES ('${council}', 2, 'c3', 'x', 't', '{}', '${zeros}')`,
  `UPDATE texts SET content = 'x'`,
  `DELETE FROM texts`,
  `INSERT INTO texts VALUES ('${council}', 2, 'more', decode('${zeros.slice(32)}', 'hex'), 'x')`,
  `UPDATE erasures SET cause = 'x'`,
  `DELETE FROM erasures`,
  `INSERT INTO erasures VALUES ('${council}', 3, 1, 'reason', 't', 'p', 'c', '—', NULL)`,
]

async function behindLine() {
  const direct = await open()
  const { path, through } = socketOf(urls().server)
  const line = await cuttingLine(path)
  const node = new PostgresCouncils(through(line.port))
  const { log: store } = await node.open(direct.name)
  onTestFinished(async () => {
    await node.close()
    await line.close()
  })
  await store.append(0, [newEntry('c1')], [])
  return { line, store, direct: direct.log }
}

/** What the database says to a statement; undefined if it takes it. */
const refusal = (client: Client, statement: string): Promise<string | undefined> =>
  client.query(statement).then(
    () => undefined,
    (error: unknown) => String(error),
  )

eventStoreContract('PostgreSQL', async () => {
  const council = await open()
  return {
    store: council.log,
    reopen: async () => {
      await council.close()
      return (await open(council.name)).log
    },
  }
})

describe('the log in PostgreSQL', () => {
  it('is changed, cut or extended out of order by nobody: not by the server, nor by the owner of the tables', async () => {
    const { council, store, before } = await written()
    const server = await raw(urls().server)
    const owner = await raw(urls().owner)
    const superuser = await raw(urls().superuser)
    await superuser.query('SET session_replication_role = replica')
    for (const attempt of attempts(council)) {
      expect([attempt, await refusal(server, attempt)]).toEqual([attempt, expect.stringContaining('permission denied')])
      for (const mighty of [owner, superuser]) {
        expect([attempt, await refusal(mighty, attempt)]).toEqual([attempt, expect.stringMatching(guarded)])
      }
    }
    expect(await Array.fromAsync(store.readStored(0))).toEqual(before)
  })

  it('lets the server add nothing but through what checks it, and make nothing of its own', async () => {
    const { council } = await written()
    const server = await raw(urls().server)
    const forbidden = [
      `INSERT INTO log VALUES ('${council}', 3, 'a', 'item', 'a', 'p', 't', 'r', '{}', '{}', NULL, NULL)`,
      `INSERT INTO answers VALUES ('${council}', 2, 'c3', 'x', 't', '{}', NULL)`,
      `UPDATE councils SET changes = 0`,
      `DELETE FROM councils`,
      `DROP TRIGGER log_appends_only ON log`,
      `ALTER TABLE log DISABLE TRIGGER ALL`,
      `SET session_replication_role = replica`,
      `CREATE TABLE mine (a integer)`,
      `CREATE TEMPORARY TABLE mine (a integer)`,
      `INSERT INTO migrations VALUES (99, '', '')`,
    ]
    for (const statement of forbidden) {
      expect([statement, await refusal(server, statement)]).toEqual([
        statement,
        expect.stringMatching(/permission denied|must be owner/),
      ])
    }
  })

  it('keeps two councils apart', async () => {
    const [one, other] = [await written(), await written()]
    expect(await one.store.append(2, [newEntry('c3')], [])).toMatchObject({ ok: true, head: { version: 3 } })
    expect((await other.store.head()).version).toBe(2)
    expect(await other.store.answerTo('c3')).toBeUndefined()
  })

  it('takes one of two nodes that write at once, and tells the other where the head is', async () => {
    const name = newName()
    const other = new PostgresCouncils(urls().server)
    onTestFinished(() => other.close())
    const stores = [(await open(name)).log, (await other.open(name)).log]
    let version = 0
    for (let turn = 0; turn < 30; turn += 1) {
      const results = await Promise.all(
        stores.map((store, node) => store.append(version, [newEntry(`${turn}-${node}`)], [])),
      )
      expect(results.filter(({ ok }) => ok)).toHaveLength(1)
      version += 1
      expect(results.find(({ ok }) => !ok)).toMatchObject({ conflict: 'version', head: { version } })
    }
  })
})

describe('a line that breaks while a commit is under way', () => {
  it('is answered by what became of it: in, once, and with its hash', async () => {
    const { line, store, direct } = await behindLine()
    for (const what of ['answers', 'questions'] as const) {
      const { version } = await store.head()
      line.cutBefore(what, /marker/)
      const entries = [newEntry(`${what}-1`, { texts: { reason: 'marker' } }), newEntry(`${what}-2`)]
      const result = await store.append(version, entries, [newAnswer(`${what}-1`), newAnswer(`${what}-refused`)])
      expect(result).toMatchObject({ ok: true, head: { version: version + 2 } })
      expect(result.ok && result.entries).toEqual(await Array.fromAsync(direct.read(version)))
    }
    expect(await Array.fromAsync(direct.readAnswers())).toHaveLength(4)
  })

  it('is told from a command that somebody else had sent before', async () => {
    const { line, store, direct } = await behindLine()
    await direct.append(1, [newEntry('theirs', { at: '2021-02-25T17:00:01+01:00' })], [])
    line.cutBefore('answers', /theirs/)
    expect(await store.append(1, [newEntry('theirs')], [])).toEqual({
      ok: false,
      conflict: 'command',
      commands: ['theirs'],
    })
    line.cutBefore('answers', /late/)
    expect(await store.append(1, [newEntry('late')], [])).toMatchObject({ conflict: 'version', head: { version: 2 } })
  })

  it('leaves nothing when the database was not there, and goes on once it is back', async () => {
    const { line, store } = await behindLine()
    line.cut()
    // Time to notice: what is sent into a line that broke unnoticed is asked for again, for seconds.
    await setTimeout(50)
    await expect(store.append(1, [newEntry('c2')], [])).rejects.toThrow('cannot be reached')
    line.mend()
    expect(await store.append(1, [newEntry('c2')], [])).toMatchObject({ ok: true })
  })
})
