import { describe, expect, it } from 'vitest'
import { importedId } from '../../../server/oparl/plan.ts'
import { previewLines, reportLines } from '../../../server/oparl/report.ts'
import { after, fixture, memoryOf, meetingWith, nothing, planFor, readFiles, readValue, sound } from './support.ts'

const read = sound(readFiles(fixture('list-page.json')))

const two = (on: string, off: string) => [
  meetingWith([{ id: 'a', number: '1', name: 'Eins' }, ...(on === 'm1' ? [{ id: 'x', number: '2', name: 'X' }] : [])]),
  meetingWith([{ id: 'b', number: '1', name: 'B' }, ...(on === 'm2' ? [{ id: 'x', number: '2', name: 'X' }] : [])], {
    id: 'm2',
    name: off,
  }),
]

const withPaper = (paper: object) =>
  meetingWith([{ id: 'a', number: '1', name: 'Eins', consultation: { paper: { id: 'p', ...paper } } }])

const pasted = (entries: readonly (readonly [string, string])[]) =>
  sound(readValue(meetingWith(entries.map(([number, name]) => ({ number, name }))))).meetings

const itemWith = (paper: object) => meetingWith([{ id: 'a', number: '1', name: 'Eins', consultation: { paper } }])

describe('planning an import', () => {
  it('adds every meeting, then its items in order; a cancelled one is cancelled last', () => {
    const plan = planFor(read.meetings)
    expect(plan.commands.map(({ type }) => type)).toEqual([
      'meeting.add',
      'item.add',
      'item.add',
      'item.add',
      'item.add',
      'meeting.add',
      'item.add',
      'meeting.cancel',
    ])
    expect(plan.commands[0]).toMatchObject({ meeting: importedId(read.meetings[0]!.source), body: 'council' })
    expect(plan.commands[5]).toMatchObject({ body: 'other:ausschuss-fuer-gaerten-und-teiche' })
    expect(plan.commands[1]).toMatchObject({ kind: 'haushalt', originator: 'verwaltung', public: true })
  })

  it('changes nothing the second time', () => {
    const again = planFor(read.meetings, after(planFor(read.meetings)))
    expect(again).toMatchObject({ new: { meetings: 0, items: 0 }, unchanged: { meetings: 2, items: 5 } })
    expect([again.commands, again.changed, again.gone]).toEqual([[], [], []])
  })

  it('carries over what changed or is gone by ordinary events, and nothing else', () => {
    const first = planFor(
      sound(
        readValue(
          meetingWith([
            { id: 'a', number: '1', name: 'Eins' },
            { id: 'b', number: '2', name: 'Zwei' },
          ]),
        ),
      ).meetings,
    )
    const now = meetingWith(
      [
        { id: 'a', number: '3', name: 'Eins neu' },
        { id: 'c', number: '4', name: 'Vier' },
      ],
      { start: '2021-02-04T18:00:00+01:00' },
    )
    const { meetings } = sound(readValue(now))
    const plan = planFor(meetings, after(first), { remembered: memoryOf(first) })
    const [meeting, a, b] = [importedId('m1'), importedId('a'), importedId('b')]
    expect(plan.commands).toEqual([
      expect.objectContaining({ type: 'item.add', title: 'Vier', after: a }),
      { type: 'meeting.reschedule', meeting, start: '2021-02-04T18:00:00+01:00' },
      expect.objectContaining({ type: 'text.change', item: a, version: 2, title: 'Eins neu' }),
      expect.objectContaining({ type: 'agenda.remove', item: a }),
      { type: 'agenda.place', item: a, meeting, number: '3', first: true },
      expect.objectContaining({ type: 'agenda.remove', item: b }),
    ])
    expect(plan).toMatchObject({ unchanged: { meetings: 0, items: 0 }, gone: [{ thing: 'item', title: 'Zwei' }] })
    expect(previewLines(plan).join('\n')).toContain('title: „Eins“ → „Eins neu“')
    expect(previewLines(plan, 'en').join('\n')).toContain('No longer in the source, will be taken off:\n  Zwei')
    const council = after(plan, after(first))
    expect(planFor(meetings, council, { remembered: memoryOf(plan) })).toMatchObject({
      commands: [],
      changed: [],
      gone: [],
    })
  })

  it('leaves alone what people changed here while the source stayed as it was', () => {
    const first = planFor(read.meetings)
    const council = after(first)
    const items = Array.from(council.items, (item) => ({ ...item, title: 'Hier umbenannt', number: '99' }))
    const again = planFor(read.meetings, { ...council, items }, { remembered: memoryOf(first) })
    expect([again.commands, again.changed]).toEqual([[], []])
  })

  it('moves an item that the source moved to another meeting, and does not take it off', () => {
    const first = planFor(sound(readValue(two('m1', 'Stadtrat 2'))).meetings)
    const { meetings } = sound(readValue(two('m2', 'Stadtrat 2')))
    const plan = planFor(meetings, after(first), { remembered: memoryOf(first) })
    const x = importedId('x')
    expect(plan.commands).toEqual([
      expect.objectContaining({ type: 'agenda.remove', item: x }),
      { type: 'agenda.place', item: x, meeting: importedId('m2'), after: importedId('b') },
    ])
    expect(plan.gone).toEqual([])
  })

  it('tells a new version of a paper, and a paper that only came now', () => {
    const plans = [
      {},
      { reference: '12/21' },
      { reference: '12/21', mainFile: { id: 'f', size: 1 } },
      { reference: '12/21', mainFile: { id: 'f', size: 2 } },
    ]
    let council = nothing
    let remembered: ReturnType<typeof memoryOf> = new Map()
    const seen = plans.map((paper) => {
      const plan = planFor(sound(readValue(withPaper(paper))).meetings, council, { remembered })
      council = after(plan, council)
      remembered = memoryOf(plan)
      return plan.commands.map(({ type }) => type)
    })
    expect(seen).toEqual([['meeting.add', 'item.add'], ['text.change'], ['text.change'], ['text.change']])
  })

  it('takes stations and originators from papers, where the source says all of them', () => {
    const factions = ['Partei A', 'Partei B'].map((name, at) => ({
      id: `${at}`,
      name: { de: name, en: name },
      genitive: { de: '', en: '' },
    }))
    const addOf = (paper: object) =>
      planFor(sound(readValue(itemWith(paper))).meetings, nothing, { partners: factions }).commands[1]
    const council = { organization: { name: 'Stadtrat' }, role: 'Entscheidung' }
    const prepares = { organization: [{ name: 'Bau- und Umweltausschuss' }], authoritative: false }
    const stations = [
      { body: 'BUILD', role: 'preparatory' },
      { body: 'council', role: 'decision' },
    ]
    expect(addOf({ consultation: [council, prepares] })).toMatchObject({ stations })
    expect(
      addOf({ consultation: [council, { organization: { name: 'Stadtrat' }, role: 'Kenntnisnahme' }] }),
    ).toMatchObject({
      stations: [{ body: 'council', role: 'decision' }],
    })
    for (const doubtful of [
      [council, { organization: { name: 'Beirat' }, authoritative: false }],
      [prepares],
      [council, { organization: { name: 'Schulausschuss' } }],
    ])
      expect(addOf({ consultation: doubtful })).not.toHaveProperty('stations')
    const from = (...names: string[]) => addOf({ originatorOrganization: names.map((name) => ({ name })) })
    expect(from('Fraktion Partei A')).toMatchObject({ originator: '0' })
    expect(from('Partei B', 'Ratsfraktion Partei A')).toMatchObject({ originator: 'gemeinsam' })
    expect(from('Partei A', 'Partei C')).toMatchObject({ originator: 'verwaltung' })
  })

  it('takes an agenda that is empty of a sudden for a fault, and a deleted meeting for a cancelled one', () => {
    const first = planFor(sound(readValue(meetingWith([{ id: 'a', number: '1', name: 'Eins' }]))).meetings)
    const empty = planFor(sound(readValue(meetingWith([]))).meetings, after(first), { remembered: memoryOf(first) })
    expect(empty).toMatchObject({
      commands: [],
      gone: [{ blocked: { en: expect.stringContaining('no agenda') as unknown } }],
    })
    const deleted = planFor([], after(first), { deleted: ['m1'] })
    expect(deleted.commands).toEqual([{ type: 'meeting.cancel', meeting: importedId('m1') }])
  })

  it('recognises an item without an id by its title or its number', () => {
    const first = planFor(
      pasted([
        ['1', 'Eins'],
        ['2', 'Zwei'],
        ['3', 'Drei'],
      ]),
    )
    const plan = planFor(
      pasted([
        ['1', 'Eins, neu'],
        ['2', 'Drei'],
      ]),
      after(first),
      { remembered: memoryOf(first) },
    )
    expect(plan.commands.map(({ type }) => type)).toEqual([
      'text.change',
      'agenda.remove',
      'agenda.place',
      'agenda.remove',
    ])
  })

  it('recognises what people entered by name and start, number and title, each only once', () => {
    const agenda = [
      { id: 'a', number: '1', name: 'Eins' },
      { id: 'b', number: '1', name: 'Eins' },
    ]
    const existing = {
      meetings: [{ id: 'own', name: 'Stadtrat', start: '2021-02-04T16:00:00Z', body: 'council' }],
      items: [{ id: 'mine', title: 'Eins', number: '1', meeting: 'own' }],
    }
    const plan = planFor(sound(readValue(meetingWith(agenda))).meetings, existing)
    expect(plan.commands).toMatchObject([{ type: 'item.add', meeting: 'own', source: 'b' }])
  })

  it('takes an item that was moved here for unchanged', () => {
    const council = after(planFor(read.meetings))
    const moved = {
      ...council,
      items: Array.from(council.items, ({ id, source, title, number }) =>
        Object.assign({ id, title, meeting: null }, source && { source }, number && { number }),
      ),
    }
    const plan = planFor(read.meetings, moved)
    expect([plan.commands, plan.changed, plan.gone]).toEqual([[], [], []])
  })

  it('reports briefly, in both languages', () => {
    expect(reportLines(read.counts, read.quirks)[0]).toBe(
      '2 Sitzungen (dazu 1 ohne Beginn); 8 Einträge in Tagesordnungen: 5 TOPs, 2 Überschriften, 1 gelöscht.',
    )
    expect(reportLines(read.counts, read.quirks, 'en').join('\n')).toContain('2 × deleted in the source')
  })
})
