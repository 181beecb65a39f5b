import type { Agreement } from '../machines/agreements/agreement.ts'
import type { CouncilStore } from '../db/council-store.ts'
import { SealedSnapshots } from '../db/sealed-snapshots.ts'
import { SnapshotFile, snapshotPath } from '../db/snapshot-file.ts'
import type { Snapshots } from '../db/snapshots.ts'
import { councilPath } from '../db/sqlite/council.ts'
import { type App, buildApp } from './app.ts'
import type { AppOptions } from './app-options.ts'
import type { Config } from './config.ts'
import { refuseKeyless } from './evidence/lost-council.ts'
import { keyPath, signerIn } from './evidence/signer.ts'
import { pushContact, pushKeysIn, pushKeysPath } from './notifications/push-keys.ts'

/** A council for real use, by the settings, with its own keys. It does not listen yet. */
export async function councilApp(
  config: Config,
  council: { readonly agreement: Agreement; readonly file: CouncilStore },
  more: Partial<AppOptions> = {},
): Promise<App> {
  const { data, mail, pushHosts, oparlHosts, oparlPause, logLevel, trustProxy, keep } = config
  const { origin = config.origin } = more
  await refuseKeyless(config, council.file)
  const beside = councilPath(data, council.file.name)
  return buildApp({
    ...council,
    name: council.file.name,
    signer: signerIn(keyPath(beside)),
    snapshots: snapshotsOf(council.file, snapshotPath(beside)),
    origin,
    logLevel,
    trustProxy,
    keep,
    oparl: { allowInner: oparlHosts, pauseMs: oparlPause },
    telling: {
      mail,
      push: { keys: pushKeysIn(pushKeysPath(beside)), hosts: pushHosts, contact: pushContact({ mail, origin }) },
    },
    ...more,
  })
}

/** Where a council's snapshot is kept: a file at this path, sealed where others could erase and not reach it. */
export function snapshotsOf({ snapshotKeys }: Pick<CouncilStore, 'snapshotKeys'>, path: string): Snapshots {
  const inner = new SnapshotFile(path)
  return snapshotKeys ? new SealedSnapshots(inner, snapshotKeys) : inner
}
