import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import type { CouncilStore } from '../../db/council-store.ts'
import { PostgresCouncils } from '../../db/postgres/councils.ts'
import { SealedSnapshots } from '../../db/sealed-snapshots.ts'
import { SnapshotFile } from '../../db/snapshot-file.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { type App, buildApp } from '../../server/app.ts'
import { snapshotsOf } from '../../server/council-app.ts'
import { newSigner } from '../../server/evidence/signer.ts'
import { enrol } from '../../server/identity/enrol.ts'
import { eraseWhere } from '../../server/privacy/erasing.ts'
import { newDatabase, type TestDatabase } from '../support/postgres.ts'

interface Node {
  readonly app: App
  readonly file: CouncilStore
  readonly url: string
  readonly close: () => Promise<void>
}

/** What lives beside the log, at two whole servers on one database. */
describe('of two nodes on PostgreSQL, the other', () => {
  let one: Node
  let other: Node
  let urls: TestDatabase
  let openOther: () => Promise<Node>
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-nodes-'))
  const snapshot = join(folder, 'krefeld.snapshot')
  beforeAll(async () => {
    urls = await newDatabase()
    const { server } = urls
    const signer = newSigner()
    const clock = { now: () => Date.UTC(2021, 1, 3, 10) }
    const newNode = async (path?: string): Promise<Node> => {
      const councils = new PostgresCouncils(server, { connections: 3 })
      const file = await councils.open('krefeld')
      const snapshots = path === undefined ? undefined : snapshotsOf(file, path)
      const app = await buildApp({ agreement: krefeld, file, signer, snapshots, clock, oneClickLinks: true })
      const url = await app.http.listen({ port: 0, host: '127.0.0.1' })
      const close = async (): Promise<void> => {
        await app.close()
        await file.close()
        await councils.close()
      }
      return { app, file, url, close }
    }
    openOther = () => newNode(snapshot)
    ;[one, other] = await Promise.all([newNode(), openOther()])
  })
  afterAll(async () => {
    await Promise.all([one.close(), other.close()])
    rmSync(folder, { recursive: true, force: true })
  })

  const me = async ({ url }: Node, cookie: string): Promise<number> =>
    (await fetch(`${url}/api/me`, { headers: { cookie } })).status

  async function arrives(id: string): Promise<string> {
    await enrol(one.file, { id, name: id, partner: 'spd', role: 'member', committees: [] })
    const token = await one.file.sessions.begin(id, { name: 'Test', by: 'password' }, Date.now(), Date.now() + 60_000)
    return `schulterschluss=${token}`
  }

  it('knows at once who came in here, and a passkey’s challenge that was made here', async () => {
    expect(await me(other, await arrives('just-came'))).toBe(200)
    const purpose = { what: 'signIn', person: null } as const
    const challenge = await one.file.challenges.make(purpose, 0)
    expect(await other.file.challenges.take(challenge, purpose, 1)).toBe(true)
    expect(await one.file.challenges.take(challenge, purpose, 1)).toBe(false)
  })

  it('closes the sockets of a session that is ended here', async () => {
    const cookie = await arrives('goes-again')
    expect(await me(other, cookie)).toBe(200)
    const socket = new WebSocket(`${other.url.replace('http', 'ws')}/live`, { headers: { cookie, origin: other.url } })
    const closed = new Promise<number>((resolve) => socket.on('close', resolve))
    await new Promise((resolve) => socket.on('open', resolve))
    await one.file.sessions.revokeAll('goes-again', Date.now())
    expect(await closed).toBe(4401)
    expect(await me(other, cookie)).toBe(401)
  })

  it('has no word on its disk that was erased here while it had the council closed', async () => {
    const word = 'Geheimnisträgerin'
    const acting = { person: 'writes', partner: 'spd', role: 'secretary', committees: [], board: false } as const
    await enrol(one.file, { id: 'writes', name: 'Mara', partner: 'spd', role: 'secretary', committees: [] })
    for (const command of [
      { type: 'meeting.add', meeting: 's1', body: 'rat', start: '2021-02-04T17:00:00+01:00' },
      {
        type: 'item.add',
        item: 'a',
        number: '1',
        title: word,
        kind: 'vorlage',
        originator: 'verwaltung',
        meeting: 's1',
      },
    ] as const) {
      const said = await one.app.council.submit({ commandId: command.type, command, actor: acting })
      expect(said).toMatchObject({ ok: true })
    }
    await expect.poll(() => [...other.app.council.state.items.values()]).toHaveLength(1)
    await other.close()
    const client = new Client({ connectionString: urls.superuser })
    await client.connect()
    onTestFinished(() => client.end())
    const keys = async (): Promise<number> => (await client.query('SELECT FROM snapshot_keys')).rowCount ?? 0
    const held = await new SealedSnapshots(new SnapshotFile(snapshot), one.file.snapshotKeys!).latest()
    expect([held?.includes(word), readFileSync(snapshot).includes(word), await keys()]).toEqual([true, false, 1])
    await one.app.council.reread(() =>
      eraseWhere(one.file.log, ({ content }) => content === word, { at: 't', by: 'p', cause: 'mentions' }),
    )
    expect([await keys(), existsSync(snapshot)]).toEqual([0, true])
    // Whoever has not heard of it yet is given no key to what it still knows.
    expect(await one.file.snapshotKeys?.asOf(0, Buffer.alloc(32))).toBeUndefined()
    other = await openOther()
    expect(existsSync(snapshot)).toBe(false)
    expect(JSON.stringify(other.app.council.state.items.get('a'))).not.toContain(word)
  })
})
