import { randomBytes } from 'node:crypto'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import { begun as begin, type ChosenCouncil } from '../chosen-council.ts'
import type { Config } from '../config.ts'
import { councilsOf } from '../councils.ts'
import { homeAddress } from '../identity/invitation-link.ts'
import { listen } from '../listen.ts'
import type { Founded } from '../protocol/set-up.ts'
import { councilName } from './agreement-choice.ts'
import type { Named } from './first-people.ts'
import { foundIn } from './found.ts'
import { buildSetUp } from './set-up-app.ts'
import { sameAs } from './set-up-routes.ts'

/**
 * Sets a council up in the browser, behind a link that works once: prints it, waits, and gives back the council with its
 * first people. `begun` is a council's file without people: an import came before, or a set-up was cut short.
 */
export async function setUp(config: Config, begun?: ChosenCouncil): Promise<ChosenCouncil> {
  const token = randomBytes(32).toString('base64url')
  const fixed = begun && (await begun.file.log.head()).version > 0 ? begun.agreement : undefined
  const done = Promise.withResolvers<ChosenCouncil>()
  const app = await buildSetUp({
    isToken: sameAs(token),
    origin: config.origin,
    logLevel: config.logLevel,
    trustProxy: config.trustProxy,
    fixed: fixed?.id ?? config.council,
    found: async (agreement, own, named) => {
      const { council, founded } = await found(config, fixed ? begun : undefined, agreement, own, named)
      // Answered first; the council itself opens at the same address a moment later.
      setImmediate(() => done.resolve(council))
      return founded
    },
  })
  if (begun && !fixed) await discard(config, begun)
  await listen(app, config.port, config.host)
  const address = app.server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  console.log(firstStep(`${homeAddress({ ...config, port })}/einrichten#${token}`))
  const council = await done.promise
  await app.close()
  return council
}

async function found(
  config: Config,
  begun: ChosenCouncil | undefined,
  agreement: Agreement,
  own: boolean,
  named: readonly Named[],
): Promise<{ readonly council: ChosenCouncil; readonly founded: Founded }> {
  const council = begun ?? (await begin(config, agreement, councilName(agreement)))
  try {
    const founded = await foundIn(council.file, agreement, own, named)
    return { council: { ...council, agreement, setUp: true }, founded }
  } catch (error) {
    if (!begun) await discard(config, council)
    throw error
  }
}

/** A council with nothing in it: it may be another. */
async function discard(config: Config, { file, close }: ChosenCouncil): Promise<void> {
  await close()
  const councils = councilsOf(config)
  try {
    await councils.remove(file.name)
  } finally {
    await councils.close()
  }
}

const firstStep = (link: string): string => `
Hier ist noch kein Rat eingerichtet. Öffnen Sie diesen Link; er gilt, bis der Rat eingerichtet ist:
No council is set up here yet. Open this link; it works until the council is set up:

  ${link}
`
