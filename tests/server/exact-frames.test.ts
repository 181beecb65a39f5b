import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { audienceOf } from '../../server/protocol/views/audience.ts'
import { calendarOf } from '../../server/live/calendar.ts'
import { concernedBy, everything } from '../../server/live/dependants.ts'
import { Gallery } from '../../server/live/gallery.ts'
import { Renderings } from '../../server/live/renderings.ts'
import type { Looking } from '../../server/protocol/views/looking.ts'
import { councilView } from '../../server/protocol/views/view-for.ts'
import type { Audience } from '../../server/protocol/views/audience.ts'
import { agreementById } from '../../machines/agreements/registry.ts'
import { actorNamed } from '../../machines/scenario/persons.ts'
import { readScenario } from '../../machines/scenario/read.ts'
import { stageFor } from '../../server/scenario/run.ts'
import { momentOfSetUp } from '../../machines/scenario/set-up.ts'
import { setUp } from '../../server/scenario/set-up.ts'
import { payloadOf } from '../support/payload-of.ts'

const folder = fileURLToPath(new URL('../scenarios/', import.meta.url))
const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
const people = ['lead', 'member', 'secretary', 'speaker:FBL', 'speaker:PBMS'].flatMap((role) => [
  `spd.${role}`,
  `gruene.${role}`,
])

/**
 * What is sent is put together from cached pieces, and only where something may have changed. After every step of every
 * scenario it must be, byte for byte of each thing, what a view made from scratch says.
 */
describe('what an audience has been shown', () => {
  it.each(files)('is never out of date (%s)', async (file) => {
    const scenario = readScenario(readFileSync(`${folder}${file}`, 'utf8'), agreementById)
    const stage = await stageFor(scenario)
    const { council } = stage
    const looking = ({ partner }: Pick<Audience, 'partner'>): Looking => ({
      state: council.state,
      at: council.now(),
      revs: council.side(partner),
      nameOf: (person) => person,
    })
    const renderings = new Renderings(council.state, looking)
    const galleries = people.map((name) => {
      const audience = audienceOf(actorNamed(scenario.agreement, name))
      return new Gallery(audience, council.side(audience.partner), council.state, renderings)
    })
    let calendar = calendarOf(council.agreement, council.now())
    // As `Viewers` does with every beat: on another day, other things are due.
    const watchClock = (): void => {
      const today = calendarOf(council.agreement, council.now())
      if (today !== calendar) for (const gallery of galleries) gallery.change(everything(council.state), council.now())
      calendar = today
    }
    council.watch({
      settled: (news) => {
        for (const gallery of galleries) gallery.change(concernedBy(council.state, news), news.at)
      },
      over: () => {
        watchClock()
        for (const gallery of galleries) {
          const shown: unknown = JSON.parse(String(payloadOf(gallery.view(council.now()))))
          expect(shown).toMatchObject({ kind: 'view', head: gallery.side.head })
          expect(shown).toHaveProperty(
            'view',
            JSON.parse(JSON.stringify(councilView(looking(gallery.audience), gallery.audience))),
          )
        }
      },
    })
    const troubles: unknown[] = []
    council.onTrouble = (error) => troubles.push(error)
    stage.setClock(momentOfSetUp(scenario))
    await setUp(scenario, stage.send)
    for (const step of scenario.steps)
      if ('send' in step) await stage.send(actorNamed(scenario.agreement, step.as), step.send)
    expect(troubles).toEqual([])
  })
})
