import type { Config } from '../config.ts'
import { newHttp } from '../http.ts'
import { endOnBug } from '../last-resort.ts'
import { listen } from '../listen.ts'
import { noMeter } from '../live/meter.ts'
import { closeOnSignal } from '../shutdown.ts'
import { openHost } from './host.ts'

/** `npm start` for many councils: one process, one port, each council under its own host name. */
export async function serveMany(config: Config): Promise<void> {
  const { logLevel, trustProxy, port, host: address } = config
  const page = newHttp({ logLevel, trustProxy, origin: undefined, requestsPerMinute: 600, bodyLimit: 1024 })
  const host = openHost(config, { meter: noMeter, log: page.log })
  endOnBug(page.log)
  closeOnSignal(() => host.end())
  await listen(host.front, port, address)
  host.wakes.start()
  const { size } = await host.directory.names()
  page.log.info(`${size} councils here; new ones: npm run council -- new NAME`)
}
