import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openCouncil } from '../db/sqlite/council.ts'
import { Unusable } from '../db/unusable.ts'
import { agreementById, agreementIds } from '../machines/agreements/registry.ts'
import type { Agreement } from '../machines/agreements/agreement.ts'
import { type Config, readConfig, WrongSetting } from './config.ts'
import { keyPath, signerIn } from './evidence/signer.ts'
import { openDemo } from './demo/council.ts'
import { invitation } from './demo/invitation.ts'
import { listen } from './listen.ts'
import { closeOnSignal } from './shutdown.ts'

/** `npm run demo`: an invented council meeting on a running clock. `--reset` starts it over. */
async function demo(config: Config): Promise<void> {
  const { values } = parseArgs({ options: { reset: { type: 'boolean' }, agreement: { type: 'string' } } })
  const agreement = agreementById(values.agreement ?? config.council ?? agreementIds()[0] ?? '')
  if (!agreement)
    throw new WrongSetting('--agreement', values.agreement ?? '', 'No agreement of this version has this id.')
  const folder = join(config.data, 'demo')
  const file = openCouncil(folder, agreement.id)
  if (values.reset === true) {
    // The lock is held, so nobody else has the file: empty it under our own eyes and open it anew.
    await file.close()
    for (const ending of ['', '-wal', '-shm'])
      await rm(join(folder, `${agreement.id}.sqlite${ending}`), { force: true })
    // With another key, screens know that it is another log, and do not miss the old one.
    await rm(keyPath(file.path), { force: true })
    return demoOn(config, openCouncil(folder, agreement.id), agreement)
  }
  return demoOn(config, file, agreement)
}

async function demoOn(
  { port, host, logLevel, oparlHosts, oparlPause }: Config,
  file: ReturnType<typeof openCouncil>,
  agreement: Agreement,
): Promise<void> {
  const { app, people } = await openDemo(agreement, file, {
    signer: signerIn(keyPath(file.path)),
    logLevel: process.env['SCHULTERSCHLUSS_LOG'] ? logLevel : 'warn',
    oparl: { allowInner: oparlHosts, pauseMs: oparlPause },
  })
  closeOnSignal(async () => {
    await app.close()
    await file.close()
  })
  await listen(app.http, port, host)
  const address = app.http.server.address()
  console.log(invitation(agreement, people, typeof address === 'object' && address ? address.port : port, host))
}

try {
  await demo(readConfig(process.env))
} catch (error) {
  if (!(error instanceof WrongSetting) && !(error instanceof Unusable)) throw error
  console.error(error.message)
  process.exit(1)
}
