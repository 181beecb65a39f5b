import { councilPath } from '../db/sqlite/council.ts'
import { UnusableFile } from '../db/sqlite/unusable-file.ts'
import { buildApp } from './app.ts'
import { type ChosenCouncil, openChosen } from './chosen-council.ts'
import { type Config, readConfig, WrongSetting } from './config.ts'
import { keyPath, signerIn } from './evidence/signer.ts'
import { endOnBug } from './last-resort.ts'
import { listen } from './listen.ts'
import { pushContact, pushKeysIn, pushKeysPath } from './notifications/push-keys.ts'
import { setUp } from './set-up/set-up.ts'
import { closeOnSignal } from './shutdown.ts'

/** `npm start`: one council on one machine, for real use. On an empty data folder it is set up first, in the browser. */
async function start(config: Config): Promise<void> {
  const chosen = await openChosen(config)
  await serve(config, chosen?.setUp ? chosen : await setUp(config, chosen))
}

async function serve(config: Config, { agreement, file, close }: ChosenCouncil): Promise<void> {
  const { host, port, origin } = config
  const beside = councilPath(config.data, file.name)
  const signer = signerIn(keyPath(beside))
  const app = await buildApp({
    agreement,
    file,
    signer,
    origin,
    logLevel: config.logLevel,
    trustProxy: config.trustProxy,
    keep: config.keep,
    oparl: { allowInner: config.oparlHosts, pauseMs: config.oparlPause },
    telling: {
      mail: config.mail,
      push: { keys: pushKeysIn(pushKeysPath(beside)), hosts: config.pushHosts, contact: pushContact(config) },
    },
  })
  endOnBug(app.http.log)
  closeOnSignal(async () => {
    await app.close()
    await close()
  })
  await listen(app.http, port, host)
}

try {
  await start(readConfig(process.env))
} catch (error) {
  if (!(error instanceof WrongSetting) && !(error instanceof UnusableFile)) throw error
  console.error(error.message)
  process.exit(1)
}
