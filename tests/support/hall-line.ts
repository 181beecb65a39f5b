import { once } from 'node:events'
import { createServer, connect, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

/** The way between phones and the server, as a hall's Wi-Fi treats it: real bytes over real sockets, which may be cut and slowed. */
export interface HallLine {
  readonly port: number
  /** Everything breaks off, and nobody gets through any more. */
  readonly cut: () => void
  readonly mend: () => void
  /** So many bits a second each way, and so many ms until the first of them arrives; `null` as fast as it goes. */
  readonly slow: (how: { readonly bitsPerSecond: number; readonly latencyMs: number } | null) => void
  readonly close: () => Promise<void>
}

export async function hallLine(server: number): Promise<HallLine> {
  let open = true
  let pace: { readonly bitsPerSecond: number; readonly latencyMs: number } | null = null
  const sockets = new Set<Socket>()
  const carry = (from: Socket, to: Socket): void => {
    // When the bytes sent so far will all have gone through the air.
    let free = 0
    from.on('data', (bytes: Buffer) => {
      if (!pace) {
        to.write(bytes)
        return
      }
      const now = performance.now()
      free = Math.max(free, now) + (bytes.length * 8000) / pace.bitsPerSecond
      setTimeout(() => to.writable && to.write(bytes), free - now + pace.latencyMs)
    })
    from.on('end', () => to.end())
    from.on('error', () => to.destroy())
    from.on('close', () => {
      sockets.delete(from)
      to.destroy()
    })
  }
  const listener = createServer((phone) => {
    if (!open) {
      phone.destroy()
      return
    }
    const house = connect(server, '127.0.0.1')
    sockets.add(phone).add(house)
    carry(phone, house)
    carry(house, phone)
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  return {
    port: (listener.address() as AddressInfo).port,
    cut() {
      open = false
      for (const socket of sockets) socket.destroy()
    },
    mend: () => void (open = true),
    slow: (how) => void (pace = how),
    async close() {
      for (const socket of sockets) socket.destroy()
      listener.close()
      await once(listener, 'close')
    },
  }
}
