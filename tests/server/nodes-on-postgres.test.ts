import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { CouncilStore } from '../../db/council-store.ts'
import { PostgresCouncils } from '../../db/postgres/councils.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { type App, buildApp } from '../../server/app.ts'
import { newSigner } from '../../server/evidence/signer.ts'
import { enrol } from '../../server/identity/enrol.ts'
import { newDatabase } from '../support/postgres.ts'

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
  beforeAll(async () => {
    const { server } = await newDatabase()
    const signer = newSigner()
    const newNode = async (): Promise<Node> => {
      const councils = new PostgresCouncils(server, { connections: 3 })
      const file = await councils.open('krefeld')
      const app = await buildApp({ agreement: krefeld, file, signer, oneClickLinks: true })
      const url = await app.http.listen({ port: 0, host: '127.0.0.1' })
      const close = async (): Promise<void> => {
        await app.close()
        await file.close()
        await councils.close()
      }
      return { app, file, url, close }
    }
    ;[one, other] = await Promise.all([newNode(), newNode()])
  })
  afterAll(() => Promise.all([one.close(), other.close()]))

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
})
