import { describe, expect, it } from 'vitest'
import { MemoryEventStore } from '../../db/memory/store.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import type { Command } from '../../machines/events.ts'
import { parseCommand } from '../../machines/events.ts'
import type { Answer } from '../../server/live/answer.ts'
import { Council } from '../../server/live/council.ts'
import { actor } from '../support/council.ts'
import { everyCommand } from '../support/every-command.ts'

/** Fields in which a command names an item or a motion. */
const itemFields = ['item', 'part', 'parent', 'after', 'by']
const naming = [...itemFields, 'motion']
const outsiders = ['member', 'speaker:PBMS'].flatMap((role) => [`spd.${role}`, `gruene.${role}`])
const otherSide = ['lead', 'speaker:FBL', 'secretary', 'member'].map((role) => `gruene.${role}`)
const names = { item: 'seen', part: 'also-seen', meeting: 'fbl', motion: 'gruene:told', text: 'Begründung' }

interface Live {
  readonly council: Council
  readonly send: (as: string, command: object) => Promise<Answer>
}

/** A committee's non-public item `hidden` with a part, a plan `spd:hidden` not told yet, and things that all may see. */
async function live(): Promise<Live> {
  const clock = { now: () => Date.parse('2021-02-02T18:00:00+01:00') }
  const council = await Council.open({ agreement: krefeld, log: new MemoryEventStore(), clock, ownNames: true })
  let sent = 0
  const send = (as: string, command: object) =>
    council.submit({ actor: actor(as), commandId: `refusals-${++sent}`, command })
  const start = '2021-02-04T17:00:00+01:00'
  const item = { type: 'item.add', meeting: 'fbl', title: 'Titel', kind: 'vorlage', originator: 'verwaltung' }
  const plan = { type: 'motion.add', kind: 'motion', target: 'FBL', title: 'Plan', essential: false }
  for (const [as, command] of [
    ['spd.secretary', { type: 'meeting.add', meeting: 'fbl', body: 'FBL', start }],
    ['spd.secretary', { ...item, item: 'seen' }],
    ['spd.secretary', { ...item, item: 'also-seen' }],
    ['spd.secretary', { ...item, item: 'hidden', public: false }],
    [
      'spd.secretary',
      { type: 'item.part', item: 'hidden', part: 'hidden-part', title: 'T', number: '1', sameText: true },
    ],
    ['spd.lead', { ...plan, motion: 'spd:hidden', originator: 'spd' }],
    ['gruene.lead', { ...plan, motion: 'gruene:told', originator: 'gruene' }],
    ['gruene.lead', { type: 'motion.notify', motion: 'gruene:told', version: 1, text: 'Wir planen.' }],
  ] as const) {
    const answer = await send(as, command)
    if (!answer.ok) throw new Error(JSON.stringify([command, answer]))
  }
  return { council, send }
}

/** Every command there is, once for each field that names a thing: as a function of the id that stands in it. */
function probes(): { readonly name: string; readonly field: string; readonly command: (id: string) => object }[] {
  return Object.values<Command>(everyCommand(names)).flatMap((whole) =>
    naming.flatMap((field) => {
      if (!(field in whole) && !(whole.type === 'observation.close' && field === 'item')) return []
      const { motion, ...rest } = { motion: undefined, ...whole }
      const base =
        whole.type === 'observation.close' && field === 'item' ? rest : { ...rest, ...(motion ? { motion } : {}) }
      return [{ name: whole.type, field, command: (id: string) => ({ ...base, [field]: id }) }]
    }),
  )
}

const shown = (answer: Answer): unknown => (answer.ok ? { ok: true } : answer.shown)

describe('refusals do not reveal whether something exists', () => {
  it('asks with commands that are well formed', () => {
    for (const { command } of probes()) expect(parseCommand(command('an-id'))).toMatchObject({ ok: true })
    expect(probes().length).toBeGreaterThan(60)
  })

  it.each([
    ['a non-public item of a committee', 'hidden', itemFields, outsiders],
    ['a part of it', 'hidden-part', itemFields, outsiders],
    ['another side’s plan', 'spd:hidden', ['motion'], otherSide],
  ])(
    '%s and none at all are refused in the same bytes, by every command, in every field',
    async (_, hidden, fields, people) => {
      const { send } = await live()
      for (const as of people) {
        for (const { name, field, command } of probes().filter((probe) => fields.includes(probe.field))) {
          const there = shown(await send(as, command(hidden)))
          const not = shown(await send(as, command(`${hidden}-not`)))
          expect(there, `${as} ${name} ${field}`).toEqual(not)
          expect(JSON.stringify(there)).not.toContain('hidden')
          expect(there, `${as} ${name} ${field}`).not.toEqual({ ok: true })
        }
      }
    },
  )

  it('says the true reason to whoever may see the thing', async () => {
    const { send } = await live()
    const add = {
      type: 'item.add',
      meeting: 'fbl',
      title: 'T',
      kind: 'vorlage',
      originator: 'verwaltung',
      item: 'hidden',
    }
    expect(shown(await send('gruene.secretary', add))).toMatchObject({ code: 'invalid', reason: 'alreadyExists' })
    expect(shown(await send('gruene.lead', { ...add }))).toMatchObject({ code: 'invalid', reason: 'alreadyExists' })
    expect(shown(await send('gruene.member', { ...add }))).toMatchObject({ code: 'permission', reason: 'role' })
  })

  it('lets nobody choose a name for a plan that another side could have chosen', async () => {
    const { send } = await live()
    const plan = {
      type: 'motion.add',
      kind: 'motion',
      target: 'rat',
      title: 'P',
      essential: false,
      originator: 'gruene',
    }
    for (const motion of ['spd:hidden', 'spd:free', 'gruene', 'free', 'spd:gruene:x']) {
      const refusal = { code: 'invalid', reason: 'foreignName', field: 'motion' }
      expect(shown(await send('gruene.lead', { ...plan, motion }))).toMatchObject(refusal)
    }
    expect(shown(await send('gruene.lead', { ...plan, motion: 'gruene:spd:hidden' }))).toEqual({ ok: true })
  })
})
