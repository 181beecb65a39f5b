import { openCouncil } from '../db/sqlite/council.ts'
import { UnusableFile } from '../db/sqlite/unusable-file.ts'
import { buildApp } from './app.ts'
import { type Config, readConfig, WrongSetting } from './config.ts'
import { keyPath, signerIn, UnusableKey } from './evidence/signer.ts'
import { importerId } from './import/importer.ts'
import { listen } from './listen.ts'
import { closeOnSignal } from './shutdown.ts'

/** `npm start`: one council on one machine, for real use. */
async function start(config: Config): Promise<void> {
  const { agreement, data, host, port, origin } = config
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
  const expected = [WrongSetting, UnusableFile, UnusableKey].some((kind) => error instanceof kind)
  if (!(error instanceof Error) || !expected) throw error
  console.error(error.message)
  process.exit(1)
}
