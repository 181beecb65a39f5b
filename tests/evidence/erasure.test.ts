import Sqlite from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../db/sqlite/open.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { agreementOfRulebook } from '../../server/agreement-of-rulebook.ts'
import { readConfig } from '../../server/config.ts'
import { audit } from '../../server/evidence/audit.ts'
import { eraseWhere } from '../../server/privacy/erasing.ts'
import { kept } from '../../server/privacy/kept.ts'
import { readLifetimes, usualLifetimes } from '../../server/privacy/lifetimes.ts'
import type { MyData } from '../../server/privacy/my-data.ts'
import type { ErasuresView, PrivacyView } from '../../server/protocol/privacy.ts'
import { temporaryFolder } from '../db/temporary-folder.ts'
import { addItem, addMeeting, agreedYes } from '../server/support/agenda.ts'
import type { House } from '../server/support/house.ts'
import { newHouse } from '../server/support/house.ts'
import { Visitor } from '../server/support/visitor.ts'
import { world } from '../server/support/administration.ts'
import { runs } from './command.ts'

const DAY = 24 * 3_600_000
const checkOf = (house: House) => audit(house.file.path, { agreementOf: agreementOfRulebook })

async function says(house: House, who: string, ...commands: readonly object[]): Promise<void> {
  const screen = await house.screen(who)
  for (const command of commands) {
    const answer = await screen.command(command)
    if (!answer.ok) throw new Error(`${who} ${JSON.stringify(command)}: ${JSON.stringify(answer)}`)
  }
  screen.close()
}

/** Files that hold this, as another process sees them. */
const holding = (house: House, marker: string): string =>
  spawnSync('grep', ['-rla', marker, house.folder], { encoding: 'utf8' }).stdout

describe('the page for the data protection officer', () => {
  it('names every table and every column that a council’s file has, and no other', () => {
    const { database, close } = openFile(`${temporaryFolder()}/a.sqlite`)
    const tables = database
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
      .pluck()
      .all()
    const columnsOf = (table: string): string[] =>
      (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
    const real = tables.map((table) => `${table}: ${columnsOf(table).toSorted().join(', ')}`)
    const said = kept.map(({ table, columns }) => `${table}: ${[...columns].toSorted().join(', ')}`)
    close()
    expect(said.toSorted()).toEqual(real.toSorted())
    const words = kept.flatMap(({ what, why, howLong, who }) => [what, why, howLong, who])
    expect(words.every(({ de, en }) => de.length > 4 && en.length > 4 && de !== en)).toBe(true)
  })

  it('says the periods that are set, and refuses those that make no sense', async () => {
    const house = await newHouse({ keep: { ...usualLifetimes, notes: 90 } })
    const { body } = await new Visitor(house, await house.signIn('spd.member')).get('/api/privacy')
    expect((body as PrivacyView).texts.map(({ kind, days }) => [kind, days])).toEqual([
      ['notes', 90],
      ['names', 365],
      ['reasons', 1825],
      ['titles', 1825],
    ])
    expect(readLifetimes('notes=180, titles=3650')).toEqual({ ...usualLifetimes, notes: 180, titles: 3650 })
    for (const wrong of ['notes', 'notes=-1', 'secrets=3', 'notes=999999']) expect(readLifetimes(wrong)).toBeUndefined()
    expect(() => readConfig({ SCHULTERSCHLUSS_KEEP: 'notes=soon' })).toThrow('such as notes=180 reasons=3650')
  })
})

describe('erasing', () => {
  it('leaves the line what it was when two nominees are erased: each reads as a dash of its own', async () => {
    const house = await newHouse()
    await says(house, 'spd.secretary', addMeeting(), addItem('w', { kind: 'wahl' }))
    await says(house, 'spd.lead', { type: 'classify.propose', item: 'w', value: 'covered', finance: 'none' })
    await says(house, 'gruene.lead', { type: 'classify.confirm', item: 'w', value: 'covered' })
    const stance = { item: 'w', vote: 'nominee', version: 1 }
    await says(house, 'spd.lead', { type: 'line.propose', ...stance, nominee: 'Erika Beispiel' })
    await says(house, 'gruene.lead', { type: 'line.propose', ...stance, nominee: 'Max Muster' })
    await says(house, 'spd.lead', { type: 'line.confirm', ...stance, nominee: 'Max Muster' })
    const lineOf = () => {
      const { context, value } = house.app.council.state.items.get('w')!
      return { value, line: context.line, stamps: context.travelled }
    }
    const before = lineOf()
    expect(before.line).toMatchObject({ nominee: 'Max Muster' })
    const why = { at: '2021-03-01T00:00:00+01:00', by: 'p', cause: 'request' }
    // One of them is asked for; whatever bears the same name goes with it.
    await eraseWhere(house.file.log, ({ content }) => content === 'Erika Beispiel', why)
    await house.restart()
    expect(await eraseWhere(house.file.log, ({ version, path }) => version === 6 && path === 'nominee', why)).toBe(2)
    await house.restart()
    expect(lineOf()).toEqual({ ...before, line: { ...before.line, nominee: '— 2' } })
    expect(holding(house, 'Beispiel')).toBe('')
    expect(holding(house, 'Max Muster')).toBe('')
    expect(await checkOf(house)).toMatchObject({ log: { erased: 3 }, erasures: 3 })
    expect((await checkOf(house)).fault).toBeUndefined()
  })

  it('takes what is erased out of stories that were told before as well', async () => {
    const house = await newHouse()
    await says(house, 'spd.secretary', addMeeting(), addItem('w', { kind: 'wahl' }))
    await says(house, 'spd.lead', { type: 'classify.propose', item: 'w', value: 'covered', finance: 'none' })
    await says(house, 'gruene.lead', { type: 'classify.confirm', item: 'w', value: 'covered' })
    const stance = { item: 'w', vote: 'nominee', version: 1, nominee: 'Max Muster' }
    await says(house, 'spd.lead', { type: 'line.propose', ...stance })
    await says(house, 'gruene.lead', { type: 'line.confirm', ...stance })
    const reader = new Visitor(house, await house.signIn('spd.lead'))
    const story = async (): Promise<string> => JSON.stringify((await reader.get('/api/items/w/story')).body)
    expect(await story()).toContain('Max Muster')
    const why = { at: '2021-03-01T00:00:00+01:00', by: 'p', cause: 'request' }
    await house.app.council.reread(() => eraseWhere(house.file.log, ({ content }) => content === 'Max Muster', why))
    const told = await story()
    expect(told).toContain('"nominee":"—')
    expect(told).not.toContain('Max Muster')
  })

  it('by rule: what is kept too long goes at a word of the administration, from the file and from every screen', async () => {
    const { house, admin, lead } = await world()
    const marker = 'Persönliches über Frau Beispiel'
    await says(
      house,
      'spd.secretary',
      addMeeting(),
      addItem('a'),
      addItem('n', { public: false, title: `${marker} (Titel)` }),
    )
    for (const [who, command] of agreedYes('a')) await says(house, who, command)
    await says(house, 'gruene.lead', { type: 'note.internal', item: 'a', text: `${marker} (Notiz)` })
    await says(house, 'gruene.lead', { type: 'dissent.flag', item: 'a', reason: `${marker} (Grund)` })
    await says(
      house,
      'spd.secretary',
      { type: 'item.withdraw', item: 'a', reason: 'erledigt' },
      { type: 'item.withdraw', item: 'n' },
    )
    const due = async () => (await admin.get('/api/administration/erasures')).body as ErasuresView
    expect((await due()).due).toBe(0)
    const watching = await house.screen('gruene.lead')
    const head = house.app.council.side('gruene').head

    house.clock.millis += 400 * DAY
    expect(await due()).toEqual({ due: 1, erased: [] })
    expect((await lead.post('/api/administration/erasures')).status).toBe(403)
    expect(await admin.post('/api/administration/erasures')).toMatchObject({ status: 200, body: { erased: 1 } })
    await watching.until(() => watching.items.get('a')?.notes[0]?.text === '—')
    house.clock.millis += 1500 * DAY
    expect(await admin.post('/api/administration/erasures')).toMatchObject({ body: { erased: 3 } })
    await watching.until(() => watching.items.get('n')?.title === '—')
    expect(watching.items.get('a')?.title).toBe('Titel a')
    expect(watching.items.get('a')?.dissent?.reason ?? '—').toBe('—')
    expect((await due()).erased.map(({ cause, count }) => [cause, count])).toEqual([
      ['due', 1],
      ['due', 3],
    ])

    // No head moved, nobody's receipt is worth less, and no byte of it is left.
    expect(house.app.council.side('gruene').head).toEqual(head)
    expect(holding(house, marker)).toBe('')
    expect((await checkOf(house)).fault).toBeUndefined()
    const before = JSON.stringify([...watching.items.values()])
    await house.restart()
    expect(JSON.stringify([...(await house.screen('gruene.lead')).items.values()])).toBe(before)
  })

  it('by command: says what it would erase, does it with --yes, and a restored backup is erased again', async () => {
    const house = await newHouse()
    await says(house, 'spd.secretary', addMeeting(), addItem('a'), addItem('b'))
    await says(house, 'spd.lead', { type: 'note.internal', item: 'a', text: 'Frau Beispiel ist krank.' })
    await house.file.people.addPerson({ id: 'p-leaves', name: 'Ute Geht' })
    const backup = `${house.folder}/backup.sqlite`
    expect(await runs('backup', house.folder, [backup])).toMatchObject({ code: 0 })
    const running = await runs('erase', house.folder, ['mentions', 'beispiel', '--yes'])
    expect(running).toMatchObject({ code: 1, out: expect.stringContaining('Stop it first') })
    await house.stop()
    const would = await runs('erase', house.folder, ['mentions', 'beispiel'])
    expect(would).toMatchObject({
      code: 0,
      out: expect.stringMatching(/1 texts to erase\n {2}Internal notes: 1\nNothing was erased/),
    })
    expect(await runs('erase', house.folder, ['mentions', 'beispiel', '--yes'])).toMatchObject({
      out: expect.stringContaining('1 erased'),
    })
    expect(await runs('erase', house.folder, ['person', 'p-leaves', '--yes'])).toMatchObject({
      out: expect.stringContaining('Erased'),
    })
    const restored = await runs('restore', house.folder, [backup, '--replace'])
    expect(restored).toMatchObject({
      code: 0,
      out: expect.stringContaining('Erased again, as in the file that was there: 1 texts, 1 people.'),
    })
    const raw = new Sqlite(house.file.path, { readonly: true })
    expect(raw.prepare(`SELECT count(*) FROM texts WHERE content LIKE '%Beispiel%'`).pluck().get()).toBe(0)
    expect(raw.prepare(`SELECT count(*) FROM people WHERE name = 'Ute Geht'`).pluck().get()).toBe(0)
    raw.close()
    expect((await checkOf(house)).fault).toBeUndefined()
  })
})

describe('“My data”', () => {
  it('holds everything on the person who asks, and nothing that others wrote in confidence', async () => {
    const house = await newHouse()
    await says(house, 'spd.secretary', addMeeting(), addItem('a'))
    await says(house, 'spd.lead', { type: 'note.internal', item: 'a', text: 'Meine Notiz.' })
    await says(house, 'gruene.lead', { type: 'note.internal', item: 'a', text: 'Über Name-spd-lead, vertraulich.' })
    const visitor = new Visitor(house, await house.signIn('spd.lead'))
    const { body } = await visitor.get('/api/my-data.json')
    const data = body as MyData
    expect(data).toMatchObject({ council: krefeld.id, person: { id: 'spd.lead', name: 'Name-spd-lead' } })
    expect(data.acts).toMatchObject([{ event: { type: 'note.internal', text: 'Meine Notiz.' } }])
    expect(data.mandates).toHaveLength(1)
    expect(data.signIn.sessions.length).toBeGreaterThan(0)
    expect(JSON.stringify(data)).not.toContain('vertraulich')
    expect(JSON.stringify(data)).not.toMatch(/token|hash":"[^"]*\$argon/i)
    const page = await fetch(`http://127.0.0.1:${house.port}/api/my-data.html`, {
      headers: { cookie: await house.signIn('spd.lead') },
    })
    expect(page.headers.get('content-disposition')).toContain('attachment')
    const html = await page.text()
    expect(html).toContain('Meine Notiz.')
    expect(html).not.toContain('<script')
    expect((await new Visitor(house).get('/api/my-data.json')).status).toBe(401)
  })
})
