import type { Socket } from 'node:net'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { noMeter } from '../../server/live/meter.ts'
import { Wire } from '../../server/live/wire.ts'

setFlagsFromString('--expose-gc')
const collectYoung = runInNewContext('() => gc({ type: "minor" })') as () => void

it('keeps no frame that was sent, also before the whole memory is looked through', () => {
  const wire = new Wire(noMeter)
  const sockets = Array.from({ length: 60 }, () => ({ cork() {}, uncork() {}, write: () => true }) as unknown as Socket)
  const before = process.memoryUsage().arrayBuffers
  for (let round = 0; round < 400; round += 1) {
    const frame = Buffer.alloc(256 * 1024)
    for (const socket of sockets) wire.send(socket, frame)
    // Once in the middle of a round, so that something of it grows old.
    if (round === 10) for (let each = 0; each < 3; each += 1) collectYoung()
    wire.letGo()
    if (round % 7 === 0) collectYoung()
  }
  collectYoung()
  collectYoung()
  expect((process.memoryUsage().arrayBuffers - before) / 2 ** 20).toBeLessThan(10)
})
