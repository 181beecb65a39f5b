import { describe, expect, it } from 'vitest'
import { importedId } from '../../../server/oparl/plan.ts'
import { previewLines, reportLines } from '../../../server/oparl/report.ts'
import { after, fixture, meetingWith, planFor, readFiles, readValue, sound } from './support.ts'

const read = sound(readFiles(fixture('list-page.json')))

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

  it('lists what changed or is gone, field by field, and plans only what is new', () => {
    const before = after(
      planFor(
        sound(
          readValue(
            meetingWith([
              { id: 'a', number: '1', name: 'Eins' },
              { id: 'b', number: '2', name: 'Zwei' },
            ]),
          ),
        ).meetings,
      ),
    )
    const now = meetingWith(
      [
        { id: 'a', number: '3', name: 'Eins neu' },
        { id: 'c', number: '4', name: 'Vier' },
      ],
      { start: '2021-02-04T18:00:00+01:00' },
    )
    const plan = planFor(sound(readValue(now)).meetings, before)
    expect(plan.commands).toMatchObject([{ type: 'item.add', title: 'Vier', after: importedId('a') }])
    expect(plan.changed).toMatchObject([
      { thing: 'meeting', fields: [{ field: 'start' }] },
      { thing: 'item', fields: [{ field: 'title', before: 'Eins', after: 'Eins neu' }, { field: 'number' }] },
    ])
    expect(plan.gone).toMatchObject([{ thing: 'item', title: 'Zwei' }])
    expect(previewLines(plan).join('\n')).toContain('hier nicht übernommen')
    expect(previewLines(plan, 'en').join('\n')).toContain('not applied here')
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
