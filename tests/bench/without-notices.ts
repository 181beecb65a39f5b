import { connect, createServer } from 'node:net'

/** An address that leads to a PostgreSQL, and lets no notification through. */
export interface WithoutNotices {
  readonly port: number
  readonly close: () => void
}

/** NotificationResponse (https://www.postgresql.org/docs/current/protocol-message-formats.html). */
const NOTIFICATION = 'A'.charCodeAt(0)
const HEADER = 5

/** Opens it on a free port. What the database says is cut into messages: a letter, and a length that counts itself. */
export async function withoutNotices(to: number): Promise<WithoutNotices> {
  const server = createServer((client) => {
    const database = connect(to, '127.0.0.1')
    let rest: Buffer = Buffer.alloc(0)
    database.on('data', (chunk: Buffer) => {
      rest = Buffer.concat([rest, chunk])
      for (let end = endOf(rest); end <= rest.length; end = endOf(rest)) {
        if (rest[0] !== NOTIFICATION) client.write(rest.subarray(0, end))
        rest = rest.subarray(end)
      }
    })
    client.pipe(database)
    const over = (): void => {
      client.destroy()
      database.destroy()
    }
    for (const each of [client, database]) each.on('error', over).on('close', over)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, close: () => server.close() }
}

const endOf = (bytes: Buffer): number => (bytes.length < HEADER ? Infinity : 1 + bytes.readUInt32BE(1))
