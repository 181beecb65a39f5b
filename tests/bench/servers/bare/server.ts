import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'
import { serve, stopwatch } from '../child.ts'

/**
 * Bare `ws`: whoever sends a number has everybody sent a ready frame of so many bytes. No database, no rules, no people:
 * what the sockets alone cost.
 */

const took = stopwatch()
const START = '{"v":1,"kind":"change","head":{"version":0},"text":"'
const ready = new Map<number, Buffer>()

function frameOf(bytes: number): Buffer {
  const known = ready.get(bytes)
  if (known) return known
  const frame = Buffer.from(`${START}${'x'.repeat(Math.max(0, bytes - START.length - 2))}"}`)
  ready.set(bytes, frame)
  return frame
}

const http = createServer()
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })

sockets.on('connection', (socket) => {
  socket.on('message', (data: Buffer) => {
    const frame = frameOf(Number(data.toString()))
    for (const each of sockets.clients) each.send(frame, { binary: false })
  })
})

http.listen(0, '127.0.0.1', () => {
  const { port } = http.address() as AddressInfo
  serve({ port, ...took() }, async () => {
    for (const each of sockets.clients) each.terminate()
    sockets.close()
    http.close()
  })
})
