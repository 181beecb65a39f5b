import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { agreementById, agreementIds } from '../machines/agreements/registry.ts'
import { NotInFormat } from '../machines/scenario/not-in-format.ts'
import { readScenario } from '../machines/scenario/read.ts'
import { runScenario } from '../server/scenario/run.ts'

const folder = fileURLToPath(new URL('scenarios/', import.meta.url))
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'))
const questions = Array.from({ length: 34 }, (_, index) => `questions/Q${String(index + 1).padStart(2, '0')}.json`)

/** The rulebook as examples, through permission, rule, log and view. */
describe('scenario', () => {
  it('has all of them', () => {
    const tables = files.filter((file) => file.startsWith('rulebook'))
    expect(tables.length).toBeGreaterThanOrEqual(37)
    expect(files.length - tables.length).toBeGreaterThanOrEqual(48 + questions.length)
  })

  it('has one for every open question', () => {
    expect(questions.filter((file) => !files.includes(file))).toEqual([])
  })

  it.each(files)('%s holds', async (file) => {
    const scenario = readScenario(readFileSync(`${folder}${file}`, 'utf8'), agreementById)
    expect(await runScenario(scenario)).toEqual({ ok: true })
  })
})

describe('the demo’s story', () => {
  it.each(agreementIds())('of %s is a scenario that holds', async (agreement) => {
    const story = readFileSync(new URL(`../server/demo/${agreement}.json`, import.meta.url), 'utf8')
    expect(await runScenario(readScenario(story, agreementById))).toEqual({ ok: true })
  })
})

describe('npm run scenario', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const run = (...given: string[]) =>
    spawnSync(process.execPath, ['server/scenario.ts', ...given], { cwd: root, encoding: 'utf8' })

  it('prints one line a file and exits 1 if any failed', () => {
    const odd = join(mkdtempSync(join(tmpdir(), 'schulterschluss-scenario-')), 'odd.json')
    writeFileSync(odd, readFileSync(`${folder}S07.json`, 'utf8').replace('"display": "adjourn"', '"display": "free"'))
    const { status, stdout } = run(`${folder}S01.json`, odd, `${folder}nowhere.json`)
    expect(status).toBe(1)
    expect(stdout.trim().split('\n')).toEqual([
      'ok S01 Both confirm yes on a council item',
      expect.stringMatching(/^FAILED S07 step \d+: expected display free, saw adjourn/),
      expect.stringMatching(/^FAILED .*nowhere\.json: .*no such file/),
    ])
  })

  it('exits 0 when all hold', () => {
    expect(run(`${folder}S01.json`, `${folder}S02.json`)).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('the scenario runner', () => {
  const frame = { id: 'X', title: 'x', agreement: 'krefeld-2020-2025', now: '2021-02-02T18:00:00+01:00' }
  const items = [
    {
      id: 'a',
      title: 'Kita',
      kind: 'vorlage',
      originator: 'verwaltung',
      stations: [{ body: 'rat', role: 'decision' }],
    },
  ]
  const run = (more: object) => runScenario(readScenario(JSON.stringify({ ...frame, items, ...more }), agreementById))
  const reading = (more: object) => (): unknown => readScenario(JSON.stringify({ ...frame, ...more }), agreementById)

  it('says which step expected what and what it saw', async () => {
    const see = { see: { item: 'a', display: 'yes' } }
    expect(await run({ steps: [see] })).toEqual({
      ok: false,
      step: 1,
      message: 'expected display yes, saw noLine (spd.member)',
    })
  })

  it('fails when an event is accepted that should have been refused, and the other way round', async () => {
    const send = { as: 'spd.lead', send: { type: 'dissent.flag', item: 'a' } }
    expect(await run({ steps: [{ ...send, refused: 'G6.1' }] })).toMatchObject({
      message: 'expected refused G6.1, saw accepted',
    })
    expect(await run({ steps: [send, send] })).toMatchObject({
      step: 2,
      message: expect.stringContaining('saw refused G6.1'),
    })
    expect(await run({ steps: [send, { ...send, refused: true }] })).toEqual({ ok: true })
  })

  it('names the field that is wrong, in what it begins with and in what is sent', async () => {
    const lost = [{ ...items[0], meeting: 'nowhere' }]
    const message = 'item a: invalid (unknownThing, field meeting)'
    expect(await run({ items: lost, steps: [] })).toEqual({ ok: false, step: 0, message })
    const send = { as: 'spd.lead', send: { type: 'line.withdraw', item: 'a', by: 'spd' } }
    expect(await run({ steps: [send] })).toMatchObject({ message: expect.stringContaining('(malformed, field by)') })
  })

  it('takes what is not there for not visible', async () => {
    expect(await run({ steps: [{ see: { item: 'zz', by: 'spd.lead', visible: false } }] })).toEqual({ ok: true })
    expect(await run({ steps: [{ see: { item: 'zz', by: 'spd.lead', display: 'yes' } }] })).toMatchObject({
      message: 'expected it to be visible, saw nothing there',
    })
  })

  it('lets the server refuse whatever stands in send', async () => {
    const steps = [null, 7, [], {}, { type: 'x' }].map((send) => ({ as: 'spd.lead', send, refused: 'invalid' }))
    expect(await run({ steps })).toEqual({ ok: true })
  })

  it.each([
    ['not JSON', () => readScenario('{', agreementById), /not JSON/],
    [
      'an unknown field',
      reading({ steps: [{ see: { item: 'a', displey: 'yes' } }] }),
      /step 1: field see.displey: is not known/,
    ],
    ['a person who is none', reading({ steps: [{ as: 'spd.boss', send: {} }] }), /step 1: field as: “boss” is no role/],
    [
      'a step of no kind',
      reading({ steps: [{ at: frame.now }, { wait: 1 }] }),
      /step 2: .*must be an object|step 2: must/,
    ],
    ['a time without offset', reading({ now: '2021-02-02', steps: [] }), /field now/],
    ['an agreement that is not known', reading({ agreement: 'nowhere', steps: [] }), /field agreement/],
    ['a look at nothing', reading({ steps: [{ see: { display: 'yes' } }] }), /step 1: field see/],
  ])('answers %s with a clear error', (_, read, message) => {
    expect(read).toThrow(NotInFormat)
    expect(read).toThrow(message)
  })
})
