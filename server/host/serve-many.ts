import { builtClient } from '../app.ts'
import type { Config } from '../config.ts'
import { endOnBug } from '../last-resort.ts'
import { listen } from '../listen.ts'
import { closeOnSignal } from '../shutdown.ts'
import { buildHostApp } from './host-app.ts'
import { openHost } from './host.ts'
import { Metrics } from './metrics.ts'

/** `npm start` for many councils: one process, one port, each council under its own host name. */
export async function serveMany(config: Config): Promise<void> {
  const metrics = new Metrics(async () => {
    const { size } = await host.directory.names()
    const sockets = [...host.rooms.all].reduce((sum, room) => sum + room.sockets, 0)
    return { councils: size, open: host.rooms.held, sockets, load: host.strain.load, sample: host.strain.sample }
  })
  const page = await buildHostApp({ config, metrics, view: () => host.look(), client: builtClient })
  const host = openHost(config, { meter: metrics, log: page.log })
  endOnBug(page.log)
  closeOnSignal(async () => {
    await host.end()
    await page.close()
  })
  await listen(host.front, config.port, config.host)
  if (config.hostPage) await listen(page, config.hostPage.port, config.hostPage.host, 'SCHULTERSCHLUSS_HOST_PORT')
  host.strain.start()
  host.wakes.start()
  const { size } = await host.directory.names()
  page.log.info(`${size} councils are here; npm run council -- new NAME adds one`)
}
