import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCouncil } from '../../db/sqlite/council.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { buildApp } from '../../server/app.ts'
import { enrol } from '../../server/identity/enrol.ts'

const ITEMS = 40
const TIMES = 20
const start = '2021-02-04T17:00:00+01:00'
const title = 'Straßenverkehrsordnungswidrigkeitenverfahrensbeschleunigungskonzept, Beschluss über die Auslegung'

/** How long the list of lines of a meeting with forty items takes as a PDF, from the request to its last byte, in ms. */
export async function timePdf(): Promise<{ readonly first: number; readonly median: number; readonly most: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-pdf-'))
  const file = openCouncil(folder, krefeld.id)
  const app = await buildApp({ agreement: krefeld, file, clock: { now: () => Date.parse(start) } })
  try {
    const person = 'spd.secretary'
    await enrol(file, { id: person, name: person, partner: 'spd', role: 'secretary', committees: [] })
    const actor = { person, partner: 'spd', role: 'secretary', committees: [] } as const
    const item = (index: number): object => ({
      type: 'item.add',
      item: `i${index}`,
      meeting: 'rat',
      number: String(index),
      title,
      kind: 'vorlage',
      originator: 'verwaltung',
    })
    const commands = [
      { type: 'meeting.add', meeting: 'rat', body: 'rat', start },
      ...Array.from({ length: ITEMS }, (_, index) => item(index + 1)),
    ]
    await app.council.submitTogether(
      commands.map((command, index) => ({ actor, commandId: `pdf-bench-${index}`, command })),
    )
    const token = await file.sessions.begin(
      person,
      { name: 'Bench', by: 'password' },
      Date.now(),
      Date.now() + 3_600_000,
    )
    const times: number[] = []
    for (let time = 0; time < TIMES; time += 1) {
      const began = performance.now()
      const { statusCode, rawPayload } = await app.http.inject({
        url: '/api/meetings/rat/vote-list.pdf',
        headers: { cookie: `schulterschluss=${token}` },
      })
      times.push(performance.now() - began)
      if (statusCode !== 200 || rawPayload.length < 10_000) throw new Error(`No PDF came: ${String(statusCode)}`)
    }
    const sorted = times.toSorted((a, b) => a - b)
    return { first: times[0] ?? 0, median: sorted[TIMES / 2] ?? 0, most: sorted.at(-1) ?? 0 }
  } finally {
    await app.close()
    await file.close()
    rmSync(folder, { recursive: true })
  }
}
