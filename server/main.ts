import { Unusable } from '../db/unusable.ts'
import { type ChosenCouncil, openChosen } from './chosen-council.ts'
import { councilApp } from './council-app.ts'
import { type Config, readConfig, WrongSetting } from './config.ts'
import { isForMany } from './host/host-names.ts'
import { serveMany } from './host/serve-many.ts'
import { WatchOne } from './host/watch-one.ts'
import { endOnBug } from './last-resort.ts'
import { listen } from './listen.ts'
import { setUp } from './set-up/set-up.ts'
import { closeOnSignal } from './shutdown.ts'

/**
 * `npm start`: one council on one machine, for real use. On an empty data folder it is set up first, in the browser. With
 * a place for the council's name in the origin: many councils.
 */
async function start(config: Config): Promise<void> {
  if (isForMany(config.origin)) return serveMany(config)
  const chosen = await openChosen(config)
  await serve(config, chosen?.setUp ? chosen : await setUp(config, chosen))
}

async function serve(config: Config, { agreement, file, close }: ChosenCouncil): Promise<void> {
  const { host, port } = config
  const watched = new WatchOne(config, file.name)
  const app = await councilApp(config, { agreement, file }, watched.options)
  endOnBug(app.http.log)
  closeOnSignal(async () => {
    await watched.stop()
    await app.close()
    await close()
  })
  await listen(app.http, port, host)
  await watched.watch(app, file.log)
}

try {
  await start(readConfig(process.env))
} catch (error) {
  if (!(error instanceof WrongSetting) && !(error instanceof Unusable)) throw error
  console.error(error.message)
  process.exit(1)
}
