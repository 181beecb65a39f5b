import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { display } from '../../machines/item/display.ts'
import { coordinationOf } from '../../machines/item/item.ts'
import type { Command } from '../../machines/events.ts'
import { applyPlan, planFor } from '../../server/import/apply.ts'
import { importerIn } from '../../server/import/importer.ts'
import { importedId } from '../../server/oparl/plan.ts'
import { readAddress } from '../../server/oparl/web/read-address.ts'
import { json, serveRecorded, startCouncilServer, type CouncilServer } from './oparl/council-server.ts'
import { meetingWith, realAtHand, sound } from './oparl/support.ts'
import { newHouse, type House } from './support/house.ts'

let source: CouncilServer
beforeEach(async () => {
  source = await startCouncilServer()
})
afterEach(() => source.close())

/** Reads the source over HTTP and takes over what it says; what was planned, with the commands' names counted. */
async function importInto({ app, file }: House, address: string) {
  const read = sound(await readAddress(address, { allowInner: true, pauseMs: 0 }))
  const means = { actor: await importerIn(file.people, app.council.agreement), memory: file.sourceMemory }
  const plan = await planFor(app.council, read, means)
  expect(await applyPlan(app.council, plan, means)).toEqual([])
  return { plan, events: plan.commands.map((command) => command.type) }
}

const confirming = (command: Command): Command =>
  ({ ...command, type: command.type.replace('propose', 'confirm') }) as Command

const agenda = (...titles: readonly string[]) =>
  titles.map((name, index) => ({
    id: name.slice(0, 1),
    number: String(index + 1),
    order: index + 1,
    name,
    public: true,
  }))

describe('an import again', () => {
  const lead = { role: 'lead', committees: [] } as const
  const both = async ({ app }: House, ...commands: readonly Command[]) => {
    for (const command of commands)
      for (const partner of ['spd', 'gruene']) {
        const answer = await app.council.submit({
          actor: { ...lead, person: `${partner}.lead`, partner },
          commandId: `${partner} ${JSON.stringify(command)}`,
          command: partner === 'gruene' ? confirming(command) : command,
        })
        expect(answer).toMatchObject({ ok: true })
      }
  }

  it('voids the line of a text that changed, keeps every other state, and applies exactly what changed', async () => {
    const house = await newHouse()
    const serve = (entries: object[], more: object = {}) => source.answers.set('/m', json(meetingWith(entries, more)))
    serve(agenda('Alpha', 'Beta', 'Gamma', 'Delta'))
    await importInto(house, `${source.base}/m`)
    const items = ['A', 'B'].map(importedId)
    for (const item of items) {
      const actor = { ...lead, person: 'spd.lead', partner: 'spd' }
      const propose = { type: 'classify.propose', item, value: 'covered', finance: 'none' } as const
      expect(await house.app.council.submit({ actor, commandId: `class ${item}`, command: propose })).toMatchObject({
        ok: true,
      })
      const confirm = { type: 'classify.confirm', item, value: 'covered' } as const
      const other = { ...lead, person: 'gruene.lead', partner: 'gruene' }
      expect(
        await house.app.council.submit({ actor: other, commandId: `confirm ${item}`, command: confirm }),
      ).toMatchObject({ ok: true })
      await both(house, { type: 'line.propose', item, vote: 'yes', version: 1 })
    }
    const codeOf = (id: string) => display(house.app.council.state.items.get(importedId(id))!, undefined, true).code
    expect([codeOf('A'), codeOf('B')]).toEqual(['yes', 'yes'])

    expect((await importInto(house, `${source.base}/m`)).events).toEqual([])
    // Alpha gets a new title, Delta is withdrawn, Beta and Gamma change places.
    serve(agenda('Alpha, neu gefasst', 'Gamma', 'Beta'), { start: '2021-02-04T18:30:00+01:00' })
    const { events, plan } = await importInto(house, `${source.base}/m`)
    expect(events).toEqual([
      'meeting.reschedule',
      'text.change',
      'agenda.remove',
      'agenda.place',
      'agenda.remove',
      'agenda.place',
      'agenda.remove',
    ])
    expect(plan.changed.map(({ title }) => title)).toEqual(['Stadtrat', 'Alpha, neu gefasst', 'Gamma', 'Beta'])
    expect([codeOf('A'), codeOf('B')]).toEqual(['noLine', 'yes'])
    const state = house.app.council.state
    expect(coordinationOf(state.items.get(importedId('B'))!)).toBe('agreed')
    expect(state.meetings.get(importedId('m1'))?.context.agenda).toEqual(
      ['A', 'C', 'B'].map(importedId).with(1, importedId('G')),
    )
    expect((await importInto(house, `${source.base}/m`)).events).toEqual([])
    await house.restart()
    expect((await importInto(house, `${source.base}/m`)).events).toEqual([])
  })

  it('shows what the rules do not take now, and takes the rest', async () => {
    const house = await newHouse()
    source.answers.set('/m', json(meetingWith(agenda('Alpha', 'Beta'))))
    await importInto(house, `${source.base}/m`)
    const actor = { person: 'spd.secretary', partner: 'spd', role: 'secretary', committees: [] } as const
    const [meeting, item] = [importedId('m1'), importedId('A')]
    const acts: readonly Command[] = [
      { type: 'meeting.invite', meeting },
      { type: 'meeting.open', meeting, quorate: true },
      { type: 'item.call', item },
      { type: 'vote.open', item, mode: 'open' },
    ]
    for (const command of acts)
      expect(await house.app.council.submit({ actor, commandId: command.type, command })).toMatchObject({ ok: true })
    source.answers.set(
      '/m',
      json(meetingWith(agenda('Alpha, anders', 'Beta, anders'), { start: '2021-02-04T18:00:00+01:00' })),
    )
    for (const expected of [['text.change'], []]) {
      const { plan, events } = await importInto(house, `${source.base}/m`)
      expect(events).toEqual(expected)
      const blocked = plan.changed.filter((one) => one.blocked !== undefined)
      expect(blocked.map(({ title }) => title)).toEqual(['Stadtrat', 'Alpha, anders'])
    }
  })
})

describe.runIf(realAtHand)('the recorded council, again', () => {
  it('changes nothing the second time, and exactly three things when three were changed', async () => {
    const house = await newHouse()
    const system = serveRecorded(source)
    const first = await importInto(house, system)
    expect(first.plan.new).toEqual({ meetings: 50, items: 654 })
    expect(await importInto(house, system)).toMatchObject({ events: [], plan: { changed: [], gone: [] } })
    const path = '/oparl/v1.0/body/1/meeting?page=9'
    const page = (await (await fetch(`${source.base}${path}`)).json()) as {
      data: { name: string; agendaItem?: { number: string; name: string; result?: string }[] }[]
    }
    const items = page.data.flatMap(({ agendaItem }) => agendaItem ?? []).filter(({ result }) => result !== undefined)
    items[3]!.name += ' (neu gefasst)'
    items[40]!.number = '99'
    const meeting = page.data.find(({ agendaItem }) => agendaItem?.includes(items[100]!))!
    meeting.agendaItem = meeting.agendaItem!.filter((item) => item !== items[100])
    source.answers.set(path, json(page))
    const { plan, events } = await importInto(house, system)
    expect(events).toEqual(['text.change', 'agenda.remove', 'agenda.place', 'agenda.remove'])
    expect([plan.changed.length, plan.gone.length]).toEqual([2, 1])
    expect((await importInto(house, system)).events).toEqual([])
  })
})
