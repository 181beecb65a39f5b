import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCouncil } from '../../db/sqlite/council.ts'
import { agreementById } from '../../machines/agreements/registry.ts'
import { type Demo, openDemo } from '../../server/demo/council.ts'
import { keyPath, signerIn } from '../../server/evidence/signer.ts'

/** The demo in this process, so that more can be put into it than its story tells. */
export interface DemoHere {
  readonly demo: Demo
  readonly url: string
  /** The sign-in link of the first who is meant. */
  readonly linkOf: (who: (one: Demo['people'][number]) => boolean) => string
  readonly stop: () => Promise<void>
}

/** `client` is the folder of another build than the one in `client/dist`. */
export async function openDemoHere(client?: string): Promise<DemoHere> {
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-demo-'))
  const agreement = agreementById('krefeld-2020-2025')
  if (!agreement) throw new Error('The agreement of the demo is missing')
  const file = openCouncil(folder, agreement.id)
  const demo = await openDemo(agreement, file, {
    signer: signerIn(keyPath(file.path)),
    logLevel: 'silent',
    ...(client && { client }),
  })
  const url = await demo.app.http.listen({ port: 0, host: '127.0.0.1' })
  return {
    demo,
    url,
    linkOf: (who) => `${url}/a/${demo.people.find(who)?.token ?? ''}`,
    async stop() {
      await demo.app.close()
      await file.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
