import { builtClient } from '../../server/app.ts'
import { buildHostApp } from '../../server/host/host-app.ts'
import type { HostView } from '../../server/host/host-page.ts'
import { Metrics } from '../../server/host/metrics.ts'
import type { CouncilRow } from '../../server/host/survey.ts'

/** The page of whoever runs the machine, with many councils and what may befall them. */

const closed = { standing: 'closed', sockets: 0, entries: null, writes: null, trouble: null } as const
const open = { standing: 'open', writes: true, trouble: null } as const
const town = (name: string, rest: Omit<CouncilRow, 'name'>): CouncilRow => ({ name, ...rest })
const quiet: readonly CouncilRow[] = [
  town('krefeld', { ...open, sockets: 61, entries: 48_213, bytes: 96_468_992, backup: '2026-11-26T02:00:14Z' }),
  town('musterstadt-am-langen-see', { ...open, sockets: 4, entries: 912, bytes: 4_505_600, backup: null }),
  ...Array.from({ length: 38 }, (_, at) =>
    town(`gemeinde-${String(at + 1)}`, { ...closed, bytes: 1_048_576 * (at + 1), backup: '2026-11-26T02:00:59Z' }),
  ),
]
const troubled: readonly CouncilRow[] = [
  ...quiet,
  town('neustadt', {
    ...closed,
    standing: 'broken',
    trouble: 'SqliteError SQLITE_NOTADB',
    bytes: 812_000,
    backup: '2026-11-25T02:00:03Z',
  }),
  town('hafenstadt', { ...open, writes: false, sockets: 12, entries: 3201, bytes: 9_812_000, backup: null }),
  town('oberdorf', { ...closed, standing: 'setUp', bytes: null, backup: null }),
]

export const hostScenes: readonly { readonly name: string; readonly view: HostView }[] = [
  { name: 'many councils', view: { load: 'calm', sample: { lateMs: 1.4, memory: 0.31 }, rows: quiet } },
  { name: 'too much to do', view: { load: 'over', sample: { lateMs: 1240, memory: 0.97 }, rows: troubled } },
  { name: 'no council yet', view: { load: 'calm', sample: { lateMs: 0.2, memory: 0.08 }, rows: [] } },
]

/** Serves the page as it stands at each of these scenes, one at a time. */
export async function serveHostPage() {
  let [view] = hostScenes.map((scene) => scene.view)
  const now = async (): Promise<HostView> => {
    if (!view) throw new Error('No scene is shown')
    return view
  }
  const metrics = new Metrics(async () => ({ councils: 0, open: 0, sockets: 0, ...(await now()) }))
  const app = await buildHostApp({
    config: { logLevel: 'silent', hostPage: undefined },
    metrics,
    view: now,
    client: builtClient,
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return { url, show: (next: HostView) => void (view = next), stop: () => app.close() }
}
