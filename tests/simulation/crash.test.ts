import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { councilPath, openCouncil } from '../../db/sqlite/council.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { enrol } from '../../server/identity/enrol.ts'
import type { Screen } from '../server/support/screen.ts'
import { type Cookies, live } from './crash/life.ts'
import { serverAsItIs, serverInOneFile, startOnce } from './crash/server-process.ts'
import { termClock } from './crash/term-clock.ts'
import { holdsWhatWasTold, type Sent } from './crash/told.ts'
import { tornCopies } from './crash/torn.ts'

/** More by hand: `CRASHES=1000`, which is the same code. */
const crashes = Number(process.env['CRASHES'] ?? 30)
/** So many lives share a file: a log of thousands of entries would be read a thousand times. */
const LIVES = 10

/** People and their sessions, before any server runs. */
async function found(folder: string): Promise<Cookies> {
  const file = openCouncil(folder, krefeld.id)
  const cookies: Record<string, string> = {}
  for (const who of ['spd.secretary', 'gruene.secretary', 'gruene.lead']) {
    const [partner = '', role = ''] = who.split('.')
    await enrol(file, { id: who, name: who, partner, role: role as 'lead' | 'secretary', committees: [] })
    const now = termClock.now()
    cookies[who] =
      `schulterschluss=${await file.sessions.begin(who, { name: 'Test', by: 'password' }, now, now + 3_600_000)}`
  }
  await file.close()
  return cookies
}

it(
  `loses nothing acknowledged, killed with kill −9 under load and its last writes torn (${crashes} times)`,
  { timeout: 60_000 + crashes * 8000 },
  async () => {
    const top = mkdtempSync(join(tmpdir(), 'schulterschluss-crash-'))
    onTestFinished(() => rmSync(top, { recursive: true, force: true }))
    const script = await serverInOneFile()
    const total = { crashes: 0, acknowledgements: 0, refusals: 0, unanswered: 0, tornCopies: 0 }
    const folder = join(top, 'council')
    for (; total.crashes < crashes; rmSync(folder, { recursive: true })) {
      const cookies = await found(folder)
      if (total.crashes === 0) await startOnce(script, folder)
      const left = new Map<string, Screen>()
      const sent: Sent[] = []
      let number = 0
      for (let life = 0; life < LIVES && total.crashes < crashes; life += 1) {
        const options = { folder, cookies, left, before: sent, newNumber: () => ++number }
        // The last one is started as people start it.
        const last = total.crashes === crashes - 1
        sent.push(...(await live({ ...options, script: last ? serverAsItIs : script })))
        total.crashes += 1
        const told = sent.filter(({ answer }) => answer).map(({ id }) => id)
        const torn = tornCopies(councilPath(folder, krefeld.id), told, join(top, 'torn'), total.crashes)
        for (const { folder: copy, how } of torn) {
          await holdsWhatWasTold(copy, sent, { how, replayed: false })
          total.tornCopies += 1
        }
      }
      await holdsWhatWasTold(folder, sent, { how: 'as the crash left it', replayed: true })
      total.acknowledgements += sent.filter(({ answer }) => answer?.ok === true).length
      total.refusals += sent.filter(({ answer }) => answer?.ok === false).length
      total.unanswered += sent.filter(({ answer }) => !answer).length
      if (total.crashes === crashes || total.crashes % 100 === 0) console.log(`crashes: ${JSON.stringify(total)}`)
    }
    expect(total.acknowledgements).toBeGreaterThan(crashes * 3)
    expect(total.unanswered).toBeGreaterThan(0)
  },
)
