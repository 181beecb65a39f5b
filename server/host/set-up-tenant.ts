import type { CouncilStore } from '../../db/council-store.ts'
import type { Councils } from '../../db/councils.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { Config } from '../config.ts'
import type { Founded } from '../protocol/set-up.ts'
import type { Named } from '../set-up/first-people.ts'
import { foundIn } from '../set-up/found.ts'
import { buildSetUp } from '../set-up/set-up-app.ts'
import type { SetUpLinks } from '../set-up/set-up-links.ts'
import type { Room, Tenant } from './room.ts'

export interface SetUpTenantOptions {
  readonly config: Config
  readonly councils: Councils
  readonly links: SetUpLinks
  readonly room: Room
  readonly origin: string | undefined
  /** A council without people: an import came before. It is closed with the tenant. */
  readonly begun: { readonly agreement: Agreement; readonly file: CouncilStore } | undefined
}

/** The set-up of one council, behind its own link; once it is done, the room is opened anew with the council in it. */
export async function setUpTenant(options: SetUpTenantOptions): Promise<Tenant> {
  const { config, links, room, origin, begun } = options
  const { name } = room
  const written = begun !== undefined && (await begun.file.log.head()).version > 0
  const http = await buildSetUp({
    isToken: (given) => links.isToken(name, given),
    fixed: written ? begun.agreement.id : (links.of(name)?.agreement ?? undefined),
    found: async (agreement, own, named) => {
      const founded = await found(options, agreement, own, named)
      links.drop(name)
      room.closeSoon()
      return founded
    },
    origin,
    logLevel: config.logLevel,
    trustProxy: config.trustProxy,
    council: name,
  })
  await http.ready()
  const close = async (): Promise<void> => {
    await http.close()
    await begun?.file.close()
  }
  return { http, app: undefined, entries: () => Promise.resolve(0), close }
}

async function found(
  { begun, councils, room: { name } }: SetUpTenantOptions,
  agreement: Agreement,
  own: boolean,
  named: readonly Named[],
): Promise<Founded> {
  if (begun) return foundIn(begun.file, agreement, own, named)
  const file = await councils.open(name)
  try {
    const founded = await foundIn(file, agreement, own, named)
    await file.close()
    return founded
  } catch (error) {
    await file.close()
    // Nothing is in it: the next try may choose otherwise.
    await councils.remove(name)
    throw error
  }
}
