import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { BEGIN } from './child.ts'

const EVERY_MS = 100

/**
 * Watches, from the load's signal on, how much waits in this process for a reader: the most that any one socket of the
 * server ever had queued, in bytes.
 */
export function watchWaiting(server: Server): () => number {
  const sockets = new Set<Socket>()
  let most = 0
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  const look = (): void => {
    for (const { writableLength } of sockets) most = Math.max(most, writableLength)
  }
  process.on(BEGIN, () => {
    most = 0
    setInterval(look, EVERY_MS).unref()
  })
  return () => most
}
