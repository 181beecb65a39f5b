import { openCouncil } from '../../../../db/sqlite/council.ts'
import { SnapshotFile, snapshotPath } from '../../../../db/snapshot-file.ts'
import { buildApp } from '../../../../server/app.ts'
import { keyPath, signerIn } from '../../../../server/evidence/signer.ts'
import { benchLimits } from '../../boundless.ts'
import { agreement, councilClock } from '../../people.ts'
import { serve, stopwatch } from '../child.ts'
import { watchWaiting } from '../waiting.ts'

/**
 * The real server, as `server/main.ts` starts it, with three differences: the clock stands in the agreement's term, the
 * port is any free one, and nobody is too fast.
 */
const took = stopwatch()
const file = openCouncil(process.argv[2] ?? '', agreement.id)
const app = await buildApp({
  agreement,
  file,
  clock: councilClock,
  limits: benchLimits,
  signer: signerIn(keyPath(file.path)),
  snapshots: new SnapshotFile(snapshotPath(file.path)),
})
const waiting = watchWaiting(app.http.server)
const url = new URL(await app.http.listen({ port: 0, host: '127.0.0.1' }))
const stop = async (): Promise<void> => {
  await app.close()
  await file.close()
}
serve({ port: Number(url.port), ...took() }, stop, waiting)
