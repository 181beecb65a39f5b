import { councilPath, openCouncil } from '../db/sqlite/council.ts'
import { UnusableFile } from '../db/sqlite/unusable-file.ts'
import { buildApp } from './app.ts'
import { type Config, readConfig, WrongSetting } from './config.ts'
import { refuseLostFile } from './evidence/lost-file.ts'
import { keyPath, signerIn } from './evidence/signer.ts'
import { importerId } from './import/importer.ts'
import { listen } from './listen.ts'
import { closeOnSignal } from './shutdown.ts'

/** `npm start`: one council on one machine, for real use. */
async function start(config: Config): Promise<void> {
  const { agreement, data, host, port, origin } = config
  refuseLostFile(councilPath(data, agreement.id))
  const file = openCouncil(data, agreement.id)
  const signer = signerIn(keyPath(file.path))
  const app = await buildApp({
    agreement,
    file,
    signer,
    origin,
    logLevel: config.logLevel,
    trustProxy: config.trustProxy,
  })
  closeOnSignal(async () => {
    await app.close()
    await file.close()
  })
  await listen(app.http, port, host)
  if ((await file.people.people()).every(({ id }) => id === importerId)) console.log(firstStep)
}

const firstStep = `
Noch ist niemand angelegt. Den Server anhalten und eine Verwaltung anlegen; der Befehl gibt ihre Einladung aus:
Nobody is set up yet. Stop the server and add an administrator; the command prints an invitation:

  npm run person -- administrator --name "…"
`

try {
  await start(readConfig(process.env))
} catch (error) {
  if (!(error instanceof WrongSetting) && !(error instanceof UnusableFile)) throw error
  console.error(error.message)
  process.exit(1)
}
