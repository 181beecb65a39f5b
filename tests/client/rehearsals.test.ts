import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { agreementById, agreementIds } from '../../machines/agreements/registry.ts'
import { actorNamed } from '../../machines/scenario/persons.ts'
import { readScenario } from '../../machines/scenario/read.ts'
import { runScenario } from '../../server/scenario/run.ts'
import { acted, asForetold, back, backToScript, CannotOpen } from '../../client/rehearsal/play.ts'
import { forward, hasLeftScript, lastBeat, nextMove, opened, restarted } from '../../client/rehearsal/play.ts'
import type { Playing } from '../../client/rehearsal/play.ts'
import { scriptIds, scriptNamed } from '../../client/rehearsal/repertoire.ts'
import { type Script, scriptOf } from '../../client/rehearsal/script.ts'
import { sightOf } from '../../client/rehearsal/sight.ts'
import { scriptsDe } from '../../client/texts/rehearsal/scripts-de.ts'
import { scriptsEn } from '../../client/texts/rehearsal/scripts-en.ts'
import { scenarios } from '../support/played.ts'

const krefeld = agreementById('krefeld-2020-2025')!
const cases = agreementIds().flatMap((agreement) => scriptIds.map((id) => [id, agreement] as const))
const shipped = (id: string, agreement: string): Script => scriptNamed(id, agreementById(agreement)!)!
const scenarioFile = (name: string) =>
  readScenario(readFileSync(new URL(`../scenarios/${name}.json`, import.meta.url), 'utf8'), agreementById)

function toTheEnd(script: Script): Playing {
  let playing = opened(script)
  for (const _ of script.moves) playing = forward(playing)
  return playing
}

/** What the rules answered otherwise than foretold, and looks that found something else. */
const surprises = ({ beats }: Playing): unknown[] =>
  beats.flatMap(({ sent, looked }) => [
    ...sent.filter((each) => !asForetold(each)),
    ...looked.filter(({ surprise }) => surprise !== null),
  ])

describe('a rehearsal of the repertoire', () => {
  it.each(cases)('%s holds under %s, on the server as in the browser', async (id, agreement) => {
    const script = shipped(id, agreement)
    expect(await runScenario(script.scenario)).toEqual({ ok: true })
    const playing = toTheEnd(script)
    expect(surprises(playing)).toEqual([])
    expect(nextMove(playing)).toBe(script.moves.length)
  })

  it.each(scriptIds)('%s has words for each of its moves, in both languages, and no others', (id) => {
    const keys = shipped(id, krefeld.id).moves.map(({ key }) => key)
    expect(keys).toEqual(Object.keys(scriptsDe[id].moves))
    expect(keys).toEqual(Object.keys(scriptsEn[id].moves))
  })

  it('is a file that anybody may save, change and bring again', () => {
    const { scenario } = shipped('release', krefeld.id)
    const saved = JSON.stringify({ ...scenario, agreement: scenario.agreement.id })
    expect(readScenario(saved, agreementById)).toEqual(scenario)
  })
})

describe('any scenario', () => {
  it.each(scenarios().map((scenario) => [scenario.id, scenario] as const))(
    '%s is answered and shown in the browser as on the server',
    (_, scenario) => {
      expect(surprises(toTheEnd(scriptOf(scenario)))).toEqual([])
    },
  )

  it('is cut so that each move has one act at most, and says which steps they are', () => {
    const { steps } = scenarioFile('S08')
    const { moves } = scriptOf(scenarioFile('S08'))
    for (const move of moves) {
      expect(move.steps.filter((step) => 'send' in step).length).toBeLessThanOrEqual(1)
      expect(move.steps).toEqual(steps.slice(move.from - 1, move.from - 1 + move.steps.length))
    }
    expect(moves.flatMap((move) => move.steps)).toEqual(steps)
  })

  it('that expects something else says at which step, what was wanted and what is there', () => {
    const scenario = scenarioFile('S01')
    const wrong = { ...scenario, steps: [{ see: { item: scenario.items![0]!.id, display: 'yes' as const } }] }
    expect(lastBeat(toTheEnd(scriptOf(wrong))).looked).toEqual([
      {
        step: 1,
        see: wrong.steps[0]!.see,
        surprise: { who: 'spd.member', field: 'display', wanted: 'yes', seen: 'noLine' },
      },
    ])
  })

  it('that begins with something the rules do not take says what', () => {
    const scenario = scenarioFile('S01')
    const [item] = scenario.items!
    expect(() => opened(scriptOf({ ...scenario, items: [item!, item!] }))).toThrow(CannotOpen)
    expect(() => opened(scriptOf({ ...scenario, items: [item!, item!] }))).toThrow(
      /^item .*: invalid \(alreadyExists\)/,
    )
  })
})

describe('while a rehearsal is played', () => {
  const script = shipped('line', krefeld.id)
  const codeOf = (playing: Playing) =>
    sightOf(lastBeat(playing).moment, actorNamed(krefeld, 'spd.member')).items.get('item')!.display.code

  it('one may step back, and start over', () => {
    const end = toTheEnd(script)
    expect(codeOf(end)).toBe('yes')
    let playing = end
    for (let left = 3; left > 0; left--) playing = back(playing)
    expect(codeOf(playing)).toBe('noLine')
    expect(nextMove(playing)).toBe(script.moves.length - 3)
    expect(restarted(end)).toEqual(opened(script))
    expect(back(restarted(end))).toEqual(opened(script))
    expect(forward(end)).toBe(end)
  })

  it('an act of one’s own is decided by the rules, and one finds the way back to the script', () => {
    let playing = forward(opened(script))
    const refused = acted(playing, 'spd.lead', { type: 'adjourn.request', item: 'item' })
    expect(lastBeat(refused).sent).toMatchObject([{ by: 'spd.lead', refusal: { code: 'G2.1' }, foretold: null }])
    expect(hasLeftScript(refused)).toBe(false)
    playing = acted(refused, 'gruene.lead', { type: 'dissent.flag', item: 'item' })
    expect(lastBeat(playing).sent).toMatchObject([{ refusal: null }])
    expect(hasLeftScript(playing)).toBe(true)
    const on = forward(forward(playing))
    expect(surprises(on)).not.toEqual([])
    expect(backToScript(on)).toEqual(refused)
    expect(surprises(toTheEndFrom(backToScript(on)))).toEqual([refused.beats.at(-1)!.sent[0]])
  })

  it('nobody sees what the other side keeps to itself', () => {
    const end = toTheEnd(script)
    const notes = (name: string) => sightOf(lastBeat(end).moment, actorNamed(krefeld, name)).items.get('item')!.notes
    expect(notes('gruene.lead')).toHaveLength(1)
    expect(notes('spd.lead')).toEqual([])
    const plan = opened(shipped('motion', krefeld.id))
    const plans = (name: string) => sightOf(lastBeat(plan).moment, actorNamed(krefeld, name)).motions.size
    expect([plans('gruene.lead'), plans('spd.lead')]).toEqual([1, 0])
  })

  function toTheEndFrom(start: Playing): Playing {
    let playing = start
    while (nextMove(playing) < script.moves.length) playing = forward(playing)
    return playing
  }
})
