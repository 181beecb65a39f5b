import { PostgresCouncils } from '../../../../db/postgres/councils.ts'
import { buildApp } from '../../../../server/app.ts'
import { benchLimits } from '../../boundless.ts'
import { agreement, councilClock } from '../../people.ts'
import { serve, stopwatch } from '../child.ts'

/** The real server on a council in PostgreSQL, one node of several, with the same differences as the one on a file. */
const took = stopwatch()
const councils = new PostgresCouncils(process.argv[2] ?? '')
const file = await councils.open(agreement.id)
const app = await buildApp({ agreement, file, clock: councilClock, limits: benchLimits })
const url = new URL(await app.http.listen({ port: 0, host: '127.0.0.1' }))
const stop = async (): Promise<void> => {
  await app.close()
  await file.close()
  await councils.close()
}
serve({ port: Number(url.port), ...took() }, stop)
