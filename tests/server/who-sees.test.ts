import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorNamed } from '../../machines/scenario/persons.ts'
import { momentOfSetUp } from '../../machines/scenario/set-up.ts'
import { stageFor } from '../../server/scenario/run.ts'
import { setUp } from '../../server/scenario/set-up.ts'
import { scenarios } from '../support/played.ts'
import { sights } from '../../server/protocol/who-sees.ts'
import { actsOf } from '../support/acts.ts'
import { allFields, differences, filled, knowledgeOnPage, type Sights } from '../support/as-the-page-says.ts'
import { actor } from '../support/council.ts'
import { plans } from '../support/histories.ts'
import { lookers } from '../support/who-sees-text.ts'
import { addItem, addMeeting } from './support/agenda.ts'
import { type House, newHouse } from './support/house.ts'
import type { Screen } from './support/screen.ts'
import { sightOn, sightsOf, viewIn } from './support/sights.ts'
import { eyesOf, populate, type Population, World } from './support/world.ts'

const sides = ['spd', 'gruene'] as const
const onPage = knowledgeOnPage()

/** Does the page say that this looker knows of such a thing? */
const knows = (thing: string, looker: keyof typeof lookers): boolean =>
  onPage.get(thing)?.[Object.keys(lookers).indexOf(looker)] === true

/** What the page calls each thing of the council below, as somebody of this side sees it. */
const thingsFor = (
  side: string,
): Readonly<Record<'items' | 'motions' | 'meetings', Readonly<Record<string, string>>>> => ({
  items: {
    public: 'public item',
    council: 'non-public item, with the council',
    committee: 'non-public item, with a committee',
  },
  motions: {
    'spd:untold': side === 'spd' ? 'own side’s plan, not told yet' : 'another side’s plan, not told yet',
    'gruene:untold': side === 'gruene' ? 'own side’s plan, not told yet' : 'another side’s plan, not told yet',
    'spd:told': 'another side’s plan, told or come out',
  },
  meetings: { fbl: 'meeting' },
})

async function exampleCouncil(house: House): Promise<void> {
  const plan = { type: 'motion.add', kind: 'motion', target: 'rat', title: 'Plan', essential: false }
  for (const [who, commands] of [
    [
      'spd.secretary',
      [
        addMeeting('fbl', 'FBL'),
        { ...addMeeting('rat', 'rat'), name: '12. Sitzung', location: 'Ratssaal' },
        { ...addMeeting('beirat', 'other:beirat'), bodyName: 'Beirat' },
        addItem('public', { meeting: 'fbl', section: 'Öffentlicher Teil', reference: '21/0042' }),
        addItem('council', { meeting: 'rat', public: false }),
        addItem('committee', { meeting: 'fbl', public: false }),
        { type: 'note.internal', item: 'public', text: 'Für uns' },
      ],
    ],
    [
      'spd.lead',
      [
        { ...plan, motion: 'spd:untold', originator: 'spd' },
        { ...plan, motion: 'spd:told', originator: 'spd' },
      ],
    ],
    ['spd.lead', [{ type: 'motion.notify', motion: 'spd:told', version: 1, text: 'Entwurf' }]],
    ['gruene.lead', [{ ...plan, motion: 'gruene:untold', originator: 'gruene' }]],
    ['gruene.member', [{ type: 'note.internal', item: 'public', text: 'Nur bei uns' }]],
  ] as const) {
    const screen = await house.screen(who)
    for (const command of commands) expect(await screen.command(command)).toMatchObject({ ok: true })
    screen.close()
  }
}

async function statusOf(house: House, cookie: string, path: string): Promise<number> {
  return (await fetch(`http://127.0.0.1:${house.port}${path}`, { headers: { cookie } })).status
}

describe('who may know that there is such a thing', () => {
  it('is as the page says, in views over real sockets, in what comes back, and at every address of a thing', async () => {
    const house = await newHouse()
    await exampleCouncil(house)
    const shownTo = new Map<string, Screen>()
    for (const side of sides) {
      for (const [looker, role] of Object.entries(lookers)) {
        const who = `${side}.${role}`
        const screen: Screen = await house.screen(who)
        const cookie = await house.signIn(who)
        for (const [kind, things] of Object.entries(thingsFor(side))) {
          for (const [id, thing] of Object.entries(things)) {
            const sees = knows(thing, looker as keyof typeof lookers)
            const shown = screen[kind as 'items'].has(id)
            expect({ who, thing, shown }).toEqual({ who, thing, shown: sees })
            expect(sees || !screen.bytes.includes(`"${id}"`)).toBe(true)
            if (kind === 'meetings') continue
            const status = await statusOf(house, cookie, `/api/${kind}/${encodeURIComponent(id)}/story`)
            expect({ who, thing, status }).toEqual({ who, thing, status: sees ? 200 : 404 })
          }
        }
        shownTo.set(who, screen)
      }
    }
    expect(differences(new Map([...shownTo].map(([who, screen]) => [who, sightOn(screen)])))).toEqual([])
    expect(shownTo.size).toBe(10)
  })
})

describe('what of it they are shown', () => {
  let population: Population
  beforeAll(async () => {
    population = await populate()
  })
  afterAll(() => population.leave())

  it('is as the page says, field by field, for everybody, again and again in random histories', async () => {
    const eyes = sides.flatMap((side) => eyesOf(side))
    for (const plan of fc.sample(plans, { numRuns: 4, seed: 20210204 })) {
      const world = await World.open(population)
      for (const [index, act] of actsOf(plan).entries()) {
        world.clock.millis = act.at
        await world.send(act.as, act.id, act.command)
        if (index % 12 !== 0) continue
        const shown: Sights = new Map(
          await Promise.all(eyes.map(async (who) => [who, await viewIn(world, who)] as const)),
        )
        expect(differences(shown)).toEqual([])
      }
      await world.close()
    }
    for (const scenario of scenarios().filter(({ id }) => /^S\d/u.test(id))) {
      const found: string[] = []
      const { council, send, setClock } = await stageFor(scenario)
      setClock(momentOfSetUp(scenario))
      await setUp(scenario, send)
      setClock(scenario.now)
      for (const [index, step] of scenario.steps.entries()) {
        if ('at' in step) setClock(step.at)
        if ('send' in step) await send(actorNamed(scenario.agreement, step.as), step.send)
        if (index % 9 === 0) found.push(...differences(sightsOf(council, Object.values(lookers))))
      }
      expect([...found, ...differences(sightsOf(council, Object.values(lookers)))]).toEqual([])
    }
    // A field that was empty for everybody all the time would have shown nothing.
    expect(allFields().filter((field) => !filled.has(field))).toEqual([])
  })

  it('names every field once, in a way that the page explains', () => {
    expect(new Set(allFields()).size).toBe(allFields().length)
    expect(Object.keys(sights).length).toBeGreaterThan(5)
    expect(actor('spd.lead').partner).toBe('spd')
  })
})
