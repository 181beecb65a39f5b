import { product } from '../contestants.ts'
import type { Figure, Measured, Scale } from '../figure.ts'
import { underLoad } from '../load-process.ts'
import type { Reconnect, ReconnectResult } from '../loads/reconnect.ts'
import { withBare, withServer } from '../running.ts'

const returning: Readonly<Record<Scale, number>> = { full: 5000, quick: 1000 }
const STAYING = 60

/** Many signed-in clients reconnecting at once, each caught up. */
export const reconnect: Figure = {
  number: 8,
  title: 'signed-in clients reconnecting at once, each caught up, none missed, none doubled',
  measure: async (scale): Promise<Measured> => {
    const count = returning[scale]
    const {
      product: own,
      bare,
      p99,
      shares,
    } = await withServer(product, STAYING + count, (server) =>
      withBare((other) =>
        underLoad<Reconnect, ReconnectResult>('reconnect.ts', {
          product: { port: server.port, pid: server.pid },
          bare: { port: other.port, pid: other.pid },
          people: server.people,
          staying: STAYING,
          items: 20,
          missed: 20,
        }),
      ),
    )
    const handshakes = 'bare ws handshakes'
    return {
      readings: [
        {
          what: `${count} back`,
          unit: 's',
          product: own.seconds,
          against: { name: handshakes, value: bare.seconds },
          aim: { atMost: 1.3 },
        },
        {
          what: 'server processor time for each',
          unit: 'ms',
          product: own.effort,
          against: { name: handshakes, value: bare.effort },
          aim: null,
        },
        { what: 'from dialling to caught up, p99', unit: 'ms', product: p99, against: null, aim: null },
      ],
      loads: [{ phase: `${count} reconnecting`, ...shares }],
    }
  },
}
