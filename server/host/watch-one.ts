import type { FastifyBaseLogger } from 'fastify'
import type { EventStore } from '../../db/event-store.ts'
import { type App, builtClient } from '../app.ts'
import type { AppOptions } from '../app-options.ts'
import type { Config } from '../config.ts'
import { listen } from '../listen.ts'
import { ownPace } from '../live/pace.ts'
import { buildHostApp } from './host-app.ts'
import type { HostView } from './host-page.ts'
import { Metrics } from './metrics.ts'
import { type Load, Strain, strainWords } from './strain.ts'
import { surveyed } from './survey.ts'

/** What watches a council that has its process to itself: figures, the host's page, and when it is too much. */
export class WatchOne {
  readonly #config: Config
  readonly #name: string
  readonly #strain: Strain
  readonly #metrics: Metrics
  #log: FastifyBaseLogger | undefined
  #sockets = (): number => 0
  #close = (): Promise<void> => Promise.resolve()

  constructor(config: Config, name: string) {
    this.#config = config
    this.#name = name
    this.#strain = new Strain({ onChange: (load) => this.#log?.warn({ kind: load }, strainWords[load]) })
    this.#metrics = new Metrics(() =>
      Promise.resolve({ councils: 1, open: 1, sockets: this.#sockets(), ...this.#state }),
    )
  }

  /** What the council's app is put together with. */
  get options(): Partial<AppOptions> {
    const meter = this.#metrics
    return { meter, load: () => this.#strain.load, pace: { ...ownPace, over: meter.round } }
  }

  /** Begins to watch, and to show it where the settings say. */
  async watch({ http, council, sockets }: App, log: Pick<EventStore, 'head'>): Promise<void> {
    this.#log = http.log
    this.#sockets = () => sockets.size
    this.#strain.start()
    const at = this.#config.hostPage
    if (!at) return
    const view = async (): Promise<HostView> => {
      const { version: entries } = await log.head()
      const known = { name: this.#name, sockets: sockets.size, entries, writes: council.writes, trouble: null }
      return { ...this.#state, rows: await surveyed(this.#config.data, [{ ...known, standing: 'open' }]) }
    }
    const page = await buildHostApp({ config: this.#config, metrics: this.#metrics, view, client: builtClient })
    this.#close = () => page.close()
    await listen(page, at.port, at.host, 'SCHULTERSCHLUSS_HOST_PORT')
  }

  async stop(): Promise<void> {
    this.#strain.stop()
    await this.#close()
  }

  get #state(): { load: Load; sample: Strain['sample'] } {
    return { load: this.#strain.load, sample: this.#strain.sample }
  }
}
