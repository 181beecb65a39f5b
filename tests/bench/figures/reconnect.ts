import { product } from '../contestants.ts'
import type { Figure, Measured, Scale } from '../figure.ts'
import { underLoad } from '../load-process.ts'
import type { Reconnect, ReconnectResult } from '../loads/reconnect.ts'
import { withBare, withServer } from '../running.ts'
import { amongMany } from './councils.ts'

const returning: Readonly<Record<Scale, number>> = { full: 5000, quick: 600 }
const STAYING = 60
/** Councils beside the one whose people come back, and how long they are looked at, ms. */
const beside: Readonly<
  Record<Scale, { readonly councils: number; readonly durationMs: number; readonly everyMs: number }>
> = {
  full: { councils: 20, durationMs: 20_000, everyMs: 20 },
  quick: { councils: 5, durationMs: 2500, everyMs: 20 },
}

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
    const others = await amongMany(beside[scale], STAYING + count, 'reconnecting')
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
        {
          what: `p99 of ${beside[scale].councils - 1} other councils meanwhile`,
          unit: 'ms',
          product: others.disturbed.p99,
          against: { name: 'before', value: others.quiet.p99 },
          aim: { atMost: 1.5 },
        },
      ],
      loads: [
        { phase: `${count} reconnecting`, ...shares },
        { phase: 'the same beside other councils', ...others.shares },
      ],
    }
  },
}
