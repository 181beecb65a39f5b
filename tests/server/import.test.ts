import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { newHouse } from './support/house.ts'
import type { ImportPreview } from '../../server/protocol/import.ts'

const meeting = {
  id: 'https://example.org/meeting/1',
  type: 'https://schema.oparl.org/1.1/Meeting',
  name: 'Rat der Stadt (3. Sitzung)',
  start: '2021-02-04T17:00:00+01:00',
  agendaItem: [
    {
      id: 'https://example.org/i/1',
      type: 'https://schema.oparl.org/1.1/AgendaItem',
      number: '1',
      name: 'Haushaltssatzung 2021',
      public: true,
      order: 1,
    },
    {
      id: 'https://example.org/i/2',
      type: 'https://schema.oparl.org/1.1/AgendaItem',
      number: '2',
      name: 'Grundstück',
      public: false,
      order: 2,
    },
  ],
}

const upload = async (who: string, body: string) => {
  const house = await newHouse()
  const origin = `http://127.0.0.1:${house.port}`
  const headers = { cookie: await house.signIn(who), origin, 'content-type': 'application/json' }
  const post = (path: string, text: string) => fetch(`${origin}${path}`, { method: 'POST', headers, body: text })
  return { house, post, preview: await post('/api/import/preview?name=sitzung.json', body) }
}

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('an upload by the secretary', () => {
  it('is shown before anything is written, then taken over whole; a second one changes nothing', async () => {
    const { house, post, preview } = await upload('spd.secretary', JSON.stringify(meeting))
    expect(preview.status).toBe(200)
    const shown = (await preview.json()) as ImportPreview
    expect(shown).toMatchObject({
      new: { meetings: 1, items: 2 },
      meetings: [{ body: 'rat', items: [{ number: '1' }, { public: false }] }],
    })
    expect(await house.file.log.head()).toMatchObject({ version: 0 })
    const lead = await house.screen('gruene.lead')
    const applied = await post('/api/import/apply', JSON.stringify({ preview: shown.preview }))
    expect([applied.status, await applied.json()]).toEqual([200, { meetings: 1, items: 2 }])
    await lead.until(() => lead.items.size === 2)
    expect([...lead.items.values()].map(({ title }) => title)).toEqual(['Haushaltssatzung 2021', 'Grundstück'])
    expect((await post('/api/import/apply', JSON.stringify({ preview: shown.preview }))).status).toBe(410)
    const again = (await (await post('/api/import/preview', JSON.stringify(meeting))).json()) as ImportPreview
    expect(again).toMatchObject({ commands: 0, new: { meetings: 0, items: 0 }, unchanged: { meetings: 1, items: 2 } })
  })

  it('that is broken says where, and changes nothing', async () => {
    const { house, preview } = await upload('spd.secretary', JSON.stringify(meeting).slice(0, -40))
    expect(preview.status).toBe(422)
    expect(await preview.json()).toMatchObject({ error: { code: 'unreadable' }, problems: [{ file: 'sitzung.json' }] })
    expect(await house.file.log.head()).toMatchObject({ version: 0 })
  })

  it('is for secretaries alone', async () => {
    const { preview } = await upload('spd.lead', JSON.stringify(meeting))
    expect(preview.status).toBe(403)
  })
})

describe('npm run import', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const run = (folder: string, ...args: string[]) => {
    const env = { ...process.env, SCHULTERSCHLUSS_DATA: join(folder, 'data') }
    return spawnSync(process.execPath, ['server/import.ts', ...args], { cwd: root, env, encoding: 'utf8', input: '' })
  }
  it('takes a file over once, says so, and says what is broken', () => {
    const folder = newFolder()
    const file = join(folder, 'sitzung.json')
    writeFileSync(file, JSON.stringify(meeting))
    expect(run(folder, file, '--preview').stdout).toContain('Neu: 1 Sitzungen, 2 TOPs')
    expect(run(folder, file)).toMatchObject({ status: 0, stdout: expect.stringContaining('Übernommen') })
    expect(run(folder, file)).toMatchObject({ status: 0, stdout: expect.stringContaining('Nichts zu übernehmen') })
    writeFileSync(file, JSON.stringify(meeting).slice(0, -40))
    expect(run(folder, file)).toMatchObject({ status: 1, stderr: expect.stringContaining('sitzung.json') })
  })
})
