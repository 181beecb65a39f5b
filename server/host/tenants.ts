import type { Councils } from '../../db/councils.ts'
import { openIn } from '../chosen-council.ts'
import type { AppOptions } from '../app-options.ts'
import { councilApp } from '../council-app.ts'
import type { Config } from '../config.ts'
import { keysIn } from '../councils.ts'
import { refuseLost } from '../evidence/lost-council.ts'
import { originOf } from './host-names.ts'
import { TurnedAway } from './refusals.ts'
import type { Room, Tenant } from './room.ts'
import type { SetUpLinks } from '../set-up/set-up-links.ts'
import { setUpTenant } from './set-up-tenant.ts'
import type { ShutCouncils } from './shut-councils.ts'

/** Milliseconds that requests under way have when a council was removed. */
const PATIENCE = 3000

export interface TenantsOptions {
  readonly config: Config
  readonly councils: Councils
  readonly links: SetUpLinks
  readonly shut: ShutCouncils
  /** What every council gets of the process that it shares. */
  readonly shared: (council: string) => Partial<AppOptions>
  /** Told of each council that is closed: when it has to be looked at next (`wakes.ts`), or null for never. */
  readonly onClosed: (council: string, next: number | null) => void
}

/** Opens what answers under a council's host name: the council, or its set-up. */
export class Tenants {
  readonly #options: TenantsOptions

  constructor(options: TenantsOptions) {
    this.#options = options
  }

  /** All that could be opened: councils, those that wait to be set up, and those whose log was lost. */
  async names(): Promise<readonly string[]> {
    const { config, councils, links } = this.#options
    return [...(await councils.names()), ...keysIn(config.data), ...links.names()]
  }

  /** Throws TurnedAway when there is no council of this name; UnusableFile and the like when it cannot be opened. */
  async open(room: Room): Promise<Tenant> {
    const { config, councils, links, shared, onClosed } = this.#options
    const { name } = room
    const origin = originOf(config.origin, name)
    if (this.#options.shut.has(name)) throw new TurnedAway('shut')
    const waits = links.of(name) !== undefined
    await refuseLost(config, councils, name)
    const isThere = (await councils.names()).includes(name)
    if (!isThere && !waits) throw new TurnedAway('noCouncil')
    if (!isThere) return setUpTenant({ ...this.#options, room, origin, begun: undefined })
    const council = await openIn(councils, name)
    const { agreement, file } = council
    try {
      if (!council.setUp) {
        if (waits) return await setUpTenant({ ...this.#options, room, origin, begun: { agreement, file } })
        throw new TurnedAway('noCouncil')
      }
      const app = await councilApp(config, { agreement, file }, { ...shared(name), origin })
      await app.http.ready()
      file.onRemoved?.(() => void room.clear(PATIENCE))
      const close = async (): Promise<void> => {
        try {
          // One that cannot say is looked at again at once.
          onClosed(name, await app.nextLook().catch(() => 0))
          await app.close()
        } finally {
          await file.close()
        }
      }
      const entries = async (): Promise<number> => (await file.log.head()).version
      return { http: app.http, app, entries, close }
    } catch (error) {
      await file.close()
      throw error
    }
  }
}
