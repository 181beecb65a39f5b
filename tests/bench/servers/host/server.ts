import type { AddressInfo } from 'node:net'
import { readConfig } from '../../../../server/config.ts'
import { openHost } from '../../../../server/host/host.ts'
import { newHttp } from '../../../../server/http.ts'
import { noMeter } from '../../../../server/live/meter.ts'
import { benchLimits } from '../../boundless.ts'
import { ORIGIN_OF_MANY } from '../../many.ts'
import { councilClock } from '../../people.ts'
import { serve, stopwatch } from '../child.ts'

/** The real server for many councils, as `npm start` opens it, with the same differences as the one for one council. */
const took = stopwatch()
const config = readConfig({
  SCHULTERSCHLUSS_DATA: process.argv[2],
  SCHULTERSCHLUSS_ORIGIN: ORIGIN_OF_MANY,
  SCHULTERSCHLUSS_LOG: 'silent',
  // A council's thousands come back at once, all from here.
  SCHULTERSCHLUSS_LIMITS: 'upgrades=100000 sockets=10000',
})
const { log } = newHttp({
  logLevel: 'silent',
  trustProxy: false,
  origin: undefined,
  requestsPerMinute: 1,
  bodyLimit: 1,
})
const host = openHost(config, { meter: noMeter, log, otherwise: { clock: councilClock, limits: benchLimits } })
await host.front.listen({ port: 0, host: '127.0.0.1' })
const { port } = host.front.entrance.address() as AddressInfo
serve({ port, ...took() }, () => host.end())
