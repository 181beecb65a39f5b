import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A line to a server that can be cut at the worst moment. */
export interface CuttingLine {
  readonly port: number
  /**
   * `answers`: what is asked arrives, and the line breaks before the answer to the next statement that matches · `questions`: it
   * breaks before such a statement arrives. Once; after that, the line holds again.
   */
  cutBefore(what: 'answers' | 'questions', statement: RegExp): void
  /** Breaks all that go through it, and refuses new ones until `mend`. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** Stands between a client and whoever listens at `target` (a port of this machine, or the path of a socket). */
export async function cuttingLine(target: number | string): Promise<CuttingLine> {
  let plan: { what: 'answers' | 'questions'; statement: RegExp } | undefined
  let down = false
  const open = new Set<Socket>()

  const server: Server = createServer((client) => {
    if (down) {
      client.destroy()
      return
    }
    const upstream = typeof target === 'number' ? connect(target, '127.0.0.1') : connect(target)
    let drop = false
    const end = () => {
      client.destroy()
      upstream.destroy()
    }
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.on('error', end)
      socket.on('close', () => {
        open.delete(socket)
        end()
      })
    }
    client.on('data', (bytes) => {
      if (plan?.statement.test(bytes.toString('latin1'))) {
        const { what } = plan
        plan = undefined
        if (what === 'questions') return end()
        drop = true
      }
      upstream.write(bytes)
    })
    upstream.on('data', (bytes) => {
      if (drop) return end()
      client.write(bytes)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The line has no port.')
  const cut = () => {
    down = true
    for (const socket of open) socket.destroy()
  }
  return {
    port: address.port,
    cutBefore: (what, statement) => (plan = { what, statement }),
    cut,
    mend: () => (down = false),
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
