import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { noMeter } from '../../server/live/meter.ts'
import { binaryFrameOf, textFrame, textFrameOf } from '../../server/live/whole-frame.ts'
import { Wire } from '../../server/live/wire.ts'

/** The lengths at which a frame's head changes (RFC 6455 § 5.2). */
const LENGTHS = [0, 1, 125, 126, 127, 65_535, 65_536, 200_000]

const http = createServer()
const sockets = new WebSocketServer({ server: http, perMessageDeflate: false })
let reader: WebSocket
let stream: Socket
const got: { readonly bytes: Buffer; readonly binary: boolean }[] = []

beforeAll(async () => {
  await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve))
  sockets.on('connection', (_, request) => (stream = request.socket))
  reader = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`)
  reader.on('message', (bytes: Buffer, binary) => got.push({ bytes, binary }))
  await once(reader, 'open')
})

afterAll(() => {
  reader.terminate()
  sockets.close()
  http.close()
})

it('another library reads every frame as it was meant, of any length, several of a turn in their order', async () => {
  const wire = new Wire(noMeter)
  const texts = LENGTHS.map((length) => 'x'.repeat(length))
  for (const text of texts) wire.send(stream, textFrame(text))
  wire.letGo()
  wire.send(stream, textFrame('Grüne: „Sanierung“ 🗳'))
  wire.letGo()
  const parts = [Buffer.from('a'.repeat(70_000)), Buffer.from('b'), Buffer.alloc(0)]
  wire.send(stream, textFrameOf(parts))
  wire.send(stream, binaryFrameOf(parts))
  const all = LENGTHS.length + 3
  while (got.length < all) await once(reader, 'message')
  const whole = Buffer.concat(parts)
  expect(got.map(({ bytes }) => bytes.toString())).toEqual([
    ...texts,
    'Grüne: „Sanierung“ 🗳',
    whole.toString(),
    whole.toString(),
  ])
  expect(got.map(({ binary }) => binary)).toEqual([...Array.from({ length: all - 1 }, () => false), true])
})
