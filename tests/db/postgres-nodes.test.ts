import { Client } from 'pg'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { CouncilStore } from '../../db/council-store.ts'
import { PostgresCouncils } from '../../db/postgres/councils.ts'
import { socketOf } from '../support/postgres-cluster.ts'
import { cuttingLine } from '../support/cutting-line.ts'
import { postgresCouncils } from './every-store.ts'
import { newEntry } from './new-entry.ts'

const NOW = Date.UTC(2021, 1, 25)
const here = postgresCouncils()

/** Another node on the same council, behind a line of its own. */
async function twoNodes() {
  const one = await here.open()
  const { path, through } = socketOf(here.urls().server)
  const line = await cuttingLine(path)
  const councils = new PostgresCouncils(through(line.port))
  const other = await councils.open(one.name)
  onTestFinished(async () => {
    await other.close()
    await councils.close()
    await line.close()
  })
  await expect.poll(() => other.log.silence?.()).toBeLessThan(1_000)
  return { one, other, line, councils }
}

/** What a node is told of from now on that others change beside the log. */
function heardBy({ people, mandates, sessions, log }: CouncilStore): unknown[] {
  const heard: unknown[] = []
  people.onChange((change) => heard.push(change))
  mandates.onChange(() => heard.push('mandates'))
  sessions.onProof((proof) => heard.push(proof))
  sessions.onRevoke((revoked) => heard.push(revoked))
  log.onErased?.(() => heard.push('erased'))
  return heard
}

describe('two nodes on one council', () => {
  it('hear of what the other appends, and are not told of their own', async () => {
    const { one, other } = await twoNodes()
    let heard = 0
    let own = 0
    other.log.onAppended?.(() => (heard += 1))
    one.log.onAppended?.(() => (own += 1))
    await one.log.append(0, [newEntry('c1')], [])
    await expect.poll(() => heard).toBeGreaterThan(0)
    await expect.poll(() => one.log.silence?.()).toBeLessThan(500)
    expect(own).toBe(0)
  })

  it('hear of it by looking, when no hint comes', async () => {
    const { one, other } = await twoNodes()
    let heard = 0
    other.log.onAppended?.(() => (heard += 1))
    const past = new Client({ connectionString: here.urls().superuser })
    await past.connect()
    onTestFinished(() => past.end())
    const row = "'c1', 'item', 'a', 'p', 't', 'r', '{}', '{}'"
    await past.query(
      `INSERT INTO log (council, command, stream_kind, stream_id, actor, at, rulebook, body, text_hashes) VALUES ('${one.name}', ${row})`,
    )
    await expect.poll(() => heard).toBe(1)
  })

  it('know how long they have heard nothing, and catch up when the line is mended', async () => {
    const { one, other, line } = await twoNodes()
    let heard = 0
    other.log.onAppended?.(() => (heard += 1))
    line.cut()
    await one.log.append(0, [newEntry('c1')], [])
    await expect.poll(() => other.log.silence?.()).toBeGreaterThan(1_000)
    expect(heard).toBe(0)
    await expect(other.log.head()).rejects.toThrow('cannot be reached')
    line.mend()
    await expect.poll(() => heard).toBeGreaterThan(0)
    await expect.poll(() => other.log.silence?.()).toBeLessThan(1_000)
    expect((await other.log.head()).version).toBe(1)
  })

  it('tell each other of people, mandates, sessions and erasures, once each', async () => {
    const { one, other } = await twoNodes()
    await one.people.addPerson({ id: 'p1', name: 'Mara' })
    const session = await one.sessions.begin('p1', { name: '', by: 'link' }, NOW, NOW + 1_000)
    const { id } = (await one.sessions.sessionOf(session, NOW))!
    await one.log.append(0, [newEntry('c1', { texts: { reason: 'r' } })], [])
    const heard = heardBy(other)
    let own = 0
    one.log.onErased?.(() => (own += 1))
    await one.people.changePerson({ id: 'p1', name: 'Mara Anders' })
    const office = { role: 'lead', committees: [], board: true } as const
    const dated = { id: 'm1', person: 'p1', partner: 'x', from: '2021-01-01', to: null, confirmed: null }
    await one.mandates.change([{ type: 'given', mandate: { kind: 'own', ...dated, office } }], 'p9', NOW)
    await one.sessions.prove(id, NOW + 1)
    await one.sessions.revoke(id, NOW + 2)
    await one.log.eraseTexts([{ version: 1, path: 'reason', standIn: '—' }], { at: 't', by: 'p', cause: 'c' })
    await one.people.erasePerson('p1')
    const wanted = [
      { type: 'changed', person: 'p1' },
      'mandates',
      { session: id, at: NOW + 1 },
      id,
      'erased',
      { type: 'erased', person: 'p1' },
    ]
    // It may have heard of the person being added, too: that happened after it was opened.
    await expect.poll(() => heard.slice(-wanted.length)).toEqual(expect.arrayContaining(wanted))
    expect(own).toBe(0)
  })

  it('hear of what the other does under the numbers of what failed here', async () => {
    const { one, other } = await twoNodes()
    await one.people.addPerson({ id: 'p1', name: 'Mara' })
    const session = await one.sessions.begin('p1', { name: '', by: 'link' }, NOW, NOW + 1_000)
    const { id } = (await one.sessions.sessionOf(session, NOW))!
    await one.log.append(0, [newEntry('c1', { texts: { reason: 'r' } })], [])
    const superuser = new Client({ connectionString: here.urls().superuser })
    await superuser.connect()
    onTestFinished(() => superuser.end())
    await superuser.query(`
      CREATE FUNCTION refuse_at_the_end() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'not today'; END $$;
      CREATE CONSTRAINT TRIGGER late AFTER INSERT ON erasures DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION refuse_at_the_end()`)
    const erasing = one.log.eraseTexts([{ version: 1, path: 'reason', standIn: '—' }], { at: 't', by: 'p', cause: 'c' })
    await expect(erasing).rejects.toThrow('not today')
    await superuser.query('DROP TRIGGER late ON erasures; DROP FUNCTION refuse_at_the_end')
    const revoked: string[] = []
    one.sessions.onRevoke((each) => revoked.push(each))
    await other.sessions.revoke(id, NOW + 2)
    await expect.poll(() => revoked).toEqual([id])
  })

  it('are told everything after they were away for more changes than the feed keeps', async () => {
    const { one, other, line } = await twoNodes()
    for (const id of ['p1', 'p2']) await one.people.addPerson({ id, name: id })
    const office = { role: 'lead', committees: [], board: true } as const
    const dated = { id: 'm1', person: 'p1', partner: 'x', from: '2021-01-01', to: null, confirmed: null }
    await one.mandates.change([{ type: 'given', mandate: { kind: 'own', ...dated, office } }], 'p9', NOW)
    const begun = ['ended', 'proved'].map(() => one.sessions.begin('p2', { name: '', by: 'link' }, NOW, NOW + 1_000))
    const [ended = '', proved = ''] = await Promise.all(
      (await Promise.all(begun)).map(async (token) => (await one.sessions.sessionOf(token, NOW))?.id),
    )
    await one.log.append(0, [newEntry('c1', { texts: { reason: 'r' } })], [])
    const superuser = new Client({ connectionString: here.urls().superuser })
    await superuser.connect()
    onTestFinished(() => superuser.end())
    const council = [one.name]
    const fed = async (): Promise<unknown> =>
      (await superuser.query('SELECT count(*)::int AS rows FROM changes WHERE council = $1', council)).rows[0]
    await expect.poll(() => other.log.silence?.()).toBeLessThan(1_000)
    line.cut()
    const heard = heardBy(other)
    await one.people.changePerson({ id: 'p2', name: 'Mara' })
    await one.sessions.prove(proved, NOW + 1)
    await one.sessions.revoke(ended, NOW + 2)
    await one.log.eraseTexts([{ version: 1, path: 'reason', standIn: '—' }], { at: 't', by: 'p', cause: 'c' })
    await one.people.erasePerson('p1')
    await superuser.query("SELECT note_change($1, 'person-changed', 'p2') FROM generate_series(1, 1000)", council)
    expect(await fed()).toEqual({ rows: 1_000 })
    expect(heard).toEqual([])
    line.mend()
    const wanted = [
      { type: 'changed', person: 'p2' },
      { type: 'erased', person: 'p1' },
      'mandates',
      { session: proved, at: NOW + 1 },
      ended,
      'erased',
    ]
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(expect.arrayContaining(wanted))
    expect(heard).toHaveLength(wanted.length)
    await one.people.changePerson({ id: 'p2', name: 'Mara Anders' })
    await expect.poll(() => heard.slice(wanted.length)).toEqual([{ type: 'changed', person: 'p2' }])
  })

  it('are not told of what they erased themselves, however much it was', async () => {
    const { one, other } = await twoNodes()
    const paths = Array.from({ length: 1_100 }, (_, n) => `reason.${n}`)
    await one.log.append(0, [newEntry('c1', { texts: Object.fromEntries(paths.map((path) => [path, 'r'])) })], [])
    const heard = { one: 0, other: 0 }
    one.log.onErased?.(() => (heard.one += 1))
    other.log.onErased?.(() => (heard.other += 1))
    const places = paths.map((path) => ({ version: 1, path, standIn: '—' }))
    expect(await one.log.eraseTexts(places, { at: 't', by: 'p', cause: 'c' })).toBe(1_100)
    await expect.poll(() => heard.other).toBeGreaterThan(0)
    expect(heard.one).toBe(0)
  })

  it('hear that a council was removed, also while they were cut off, and go on with the others', async () => {
    const { one, other, line, councils } = await twoNodes()
    const stays = await councils.open(here.newName())
    onTestFinished(() => stays.close())
    await one.log.append(0, [newEntry('c1')], [])
    await expect.poll(async () => (await Array.fromAsync(other.log.read(0))).length).toBe(1)
    let removed = 0
    other.onRemoved?.(() => (removed += 1))
    const owner = new PostgresCouncils(here.urls().owner)
    onTestFinished(() => owner.close())
    line.cut()
    await expect.poll(() => stays.log.silence?.()).toBeGreaterThan(1_000)
    await owner.remove(one.name)
    expect(removed).toBe(0)
    line.mend()
    await expect.poll(() => removed, { timeout: 10_000 }).toBe(1)
    await expect.poll(() => stays.log.silence?.()).toBeLessThan(1_000)
    expect(await stays.log.append(0, [newEntry('c1')], [])).toMatchObject({ ok: true })
    // What it knew of the other is as of then.
    await expect.poll(() => other.log.silence?.()).toBeGreaterThan(1_000)
    const again = await here.open(one.name)
    onTestFinished(() => again.close())
    expect((await again.log.head()).version).toBe(0)
  })

  it('have one of them on duty at a time, and the other when its line breaks or it closes', async () => {
    const { one, other, line } = await twoNodes()
    await expect.poll(() => one.duty.held()).toBe(true)
    expect([await one.duty.held(), await other.duty.held()]).toEqual([true, false])
    await one.close()
    expect(await other.duty.held()).toBe(true)
    const again = await here.open(one.name)
    onTestFinished(() => again.close())
    expect(await again.duty.held()).toBe(false)
    line.cut()
    await expect.poll(() => again.duty.held()).toBe(true)
    expect(await other.duty.held().catch(() => false)).toBe(false)
    line.mend()
    await expect.poll(() => other.log.silence?.()).toBeLessThan(500)
    expect(await other.duty.held()).toBe(false)
  })

  it('hint by the council’s name alone', async () => {
    const listening = new Client({ connectionString: here.urls().server })
    await listening.connect()
    onTestFinished(() => listening.end())
    const heard = new Set<string>()
    listening.on('notification', ({ channel, payload }) => heard.add(`${channel} ${payload}`))
    await listening.query('LISTEN schulterschluss_log; LISTEN schulterschluss_changes')
    const { one } = await twoNodes()
    await one.log.append(0, [newEntry('secret', { texts: { reason: 'secret' } })], [])
    await one.people.addPerson({ id: 'p1', name: 'Mara' })
    const wanted = [`schulterschluss_log ${one.name}`, `schulterschluss_changes ${one.name}`]
    await expect.poll(() => [...heard].filter((hint) => hint.endsWith(one.name))).toEqual(wanted)
  })
})

describe('a database of councils', () => {
  it('names those that are there, and refuses a name that leads elsewhere', async () => {
    const { name } = await here.open()
    expect(await here.councils().names()).toContain(name)
    await expect(here.councils().open('../other')).rejects.toThrow('cannot name a council')
  })

  it('removes a council by its owner alone, whole, and leaves the others and their guards', async () => {
    const [gone, stays] = [await here.open(), await here.open()]
    for (const { log, people, mandates } of [gone, stays]) {
      await log.append(0, [newEntry('c1', { texts: { reason: 'r', note: 'n' } })], [])
      await log.eraseTexts([{ version: 1, path: 'note', standIn: '—' }], { at: 't', by: 'p', cause: 'c' })
      await people.addPerson({ id: 'p1', name: 'Mara' })
      const dated = { id: 'm1', person: 'p1', partner: 'x', from: '2021-01-01', to: null, confirmed: null }
      const office = { role: 'lead', committees: [], board: true } as const
      await mandates.change([{ type: 'given', mandate: { kind: 'own', ...dated, office } }], 'p9', NOW)
    }
    await gone.close()
    await expect(here.councils().remove(gone.name)).rejects.toThrow('by the role that owns the tables')
    const owner = new PostgresCouncils(here.urls().owner)
    const superuser = new Client({ connectionString: here.urls().superuser })
    await superuser.connect()
    onTestFinished(async () => {
      await superuser.end()
      await owner.close()
    })
    const guards = 'SELECT tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgname'
    const before = (await superuser.query(guards)).rows
    await owner.remove(gone.name)
    expect((await superuser.query(guards)).rows).toEqual(before)
    expect(await here.councils().names()).not.toContain(gone.name)
    const again = await here.open(gone.name)
    expect([await again.log.head(), await again.people.people()]).toMatchObject([{ version: 0 }, []])
    expect(await Array.fromAsync(stays.log.read(0))).toHaveLength(1)
    expect(await stays.mandates.mandates()).toHaveLength(1)
  })
})
