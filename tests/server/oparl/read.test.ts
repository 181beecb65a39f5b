import { describe, expect, it } from 'vitest'
import { fixture, itemsOf, kindsOf, meetingWith, readFiles, readValue, sound } from './support.ts'

const problems = (value: unknown) => {
  const result = readValue(value)
  if (result.ok) throw new Error('was read')
  return result.errors
}

describe('a list page', () => {
  const page = sound(readFiles(fixture('list-page.json')))

  it('gives every meeting with a start, and every item once, headings apart', () => {
    expect(page.meetings.map(({ source }) => source.at(-1))).toEqual(['1', '2'])
    expect(page.counts).toEqual({
      meetings: 2,
      unplacedMeetings: 1,
      agendaItems: 8,
      items: 5,
      headings: 2,
      deleted: 1,
      unresolved: 0,
      leftOut: 0,
      withTheirMeeting: 0,
    })
  })

  it('cleans titles, keeps the result as it is, and takes publicity from the headings', () => {
    expect(itemsOf(page).slice(0, 4)).toMatchObject([
      {
        number: '1.',
        title: 'Haushaltssatzung 2021; hier: Beschluss',
        public: true,
        section: 'Öffentliche Sitzung',
        result: 'einstimmig',
      },
      { title: 'Spielplatz am Mühlenweg & Umgebung', public: true },
      { number: '2.', title: 'Mitteilungen', public: true },
      { title: 'Verkauf eines Grundstücks', public: false, section: 'Nichtöffentliche Sitzung' },
    ])
  })

  it('reports what it coped with, and nothing else', () => {
    expect(kindsOf(page).toSorted()).toEqual(
      [
        'agendaEmpty',
        'cancelled',
        'deleted',
        'deleted',
        'endBeforeStart',
        'entity',
        'lineBreak',
        'morePages',
        'numberRepeated',
        'orderMissing',
        'orderMissing',
        'publicUnknown',
        'shape',
        'shape',
        'startMidnight',
        'startMissing',
      ].toSorted(),
    )
    expect(page.deleted).toHaveLength(2)
    expect(page.meetings[1]).toMatchObject({ cancelled: true, body: { names: ['Ausschuss für Gärten und Teiche'] } })
    expect(page.meetings[0]).not.toHaveProperty('end')
    expect(page.meetings[0]?.location).toBe('Rathaus, Großer Saal')
  })
})

describe('a single meeting', () => {
  it('is put in the order of `order`; its own `public` counts, unknown is not public', () => {
    const read = sound(readFiles(fixture('single-meeting.json')))
    expect(itemsOf(read).map(({ number, public: open, section }) => [number, open, section])).toEqual([
      ['1', true, undefined],
      ['2', true, 'ANTRÄGE'],
      ['3', false, 'ANTRÄGE'],
      ['4', false, 'ANTRÄGE'],
    ])
    expect(kindsOf(read)).toEqual(['orderMoved', 'publicUnknown'])
  })
})

describe('odd shapes', () => {
  const item = { id: 'a', number: '1', name: 'Eins', public: true }

  it.each([
    ['a bare array', [meetingWith([item])]],
    ['a list with keys for indices', { data: { 0: meetingWith({ 0: item }) } }],
    ['a list of one list', [[meetingWith([[item]])]]],
    ['no type', { ...meetingWith([item]), type: undefined }],
    ['texts in lists', meetingWith([{ ...item, name: ['Eins'], public: ['true'] }], { name: ['Stadtrat'] })],
  ])('are read: %s', (_, value) => {
    expect(itemsOf(sound(readValue(value)))).toMatchObject([{ source: 'a', title: 'Eins', public: true }])
  })

  it('keeps different items of one id, and takes one that is there twice once', () => {
    const read = sound(readValue(meetingWith([item, item, { ...item, name: 'Zwei' }])))
    expect(itemsOf(read).map(({ source, title }) => [source, title])).toEqual([
      ['a', 'Eins'],
      ['a#2', 'Zwei'],
    ])
    expect(read.counts).toMatchObject({ agendaItems: 3, items: 2, leftOut: 1 })
  })

  it('takes a meeting that stands there twice once, in its last version', () => {
    const old = meetingWith([item], { modified: '2021-01-01', name: 'Alt' })
    const read = sound(readValue([meetingWith([item], { modified: '2021-01-02', name: 'Neu' }), old]))
    expect(read.meetings.map(({ name }) => name)).toEqual(['Neu'])
    expect(read.counts).toMatchObject({ agendaItems: 2, items: 1, withTheirMeeting: 1 })
  })

  it('reports addresses, invents nothing for them, and then trusts no "public" heading', () => {
    const agenda = [
      { id: 'h', number: 'A', name: 'Öffentliche Sitzung' },
      'https://ris.example.org/11',
      { id: 'b', number: '2', name: 'Zwei' },
    ]
    const read = sound(readValue(meetingWith(agenda)))
    expect(itemsOf(read)).toMatchObject([{ source: 'b', public: false }])
    expect(read.counts).toMatchObject({ agendaItems: 3, items: 1, headings: 1, unresolved: 1 })
  })

  it('falls back to the order of the file when `order` is doubled or missing', () => {
    const agenda = [
      { ...item, order: 2 },
      { ...item, id: 'b', name: 'Zwei', order: 1 },
      { ...item, id: 'c', name: 'Drei', order: 1 },
    ]
    expect(itemsOf(sound(readValue(meetingWith(agenda)))).map(({ source }) => source)).toEqual(['a', 'b', 'c'])
    expect(kindsOf(readValue(meetingWith(agenda)))).toContain('orderRepeated')
  })

  it('reads times without zone or hour, and numbers papers from the same files', () => {
    const paper = {
      id: 'p',
      type: 'https://schema.oparl.org/1.1/Paper',
      reference: '73/21',
      paperType: 'Antrag',
      consultation: [{ id: 'c', agendaItem: 'a' }],
    }
    const organization = { id: 'o', type: 'https://schema.oparl.org/1.1/Organization', name: 'Bauausschuss' }
    const read = sound(
      readValue([meetingWith([item], { start: '2021-02-04 17:00', organization: 'o' }), paper, organization]),
    )
    expect(read.meetings[0]).toMatchObject({
      start: '2021-02-04T17:00:00+01:00',
      body: { ids: ['o'], names: ['Bauausschuss'] },
    })
    expect(itemsOf(read)[0]).toMatchObject({ paper: { reference: '73/21' }, suggestion: { kind: 'antrag' } })
  })
})

describe('what cannot be understood is an error naming file, object and field', () => {
  it.each([
    ['start', meetingWith([], { start: 'demnächst' }), 'm1'],
    ['start', meetingWith([], { start: 5 }), 'm1'],
    ['name', meetingWith([], { name: { de: 'Rat' } }), 'm1'],
    ['name', meetingWith([{ id: 'a', name: {} }]), 'a'],
    ['agendaItem', { data: [meetingWith([7])] }, 'data[0].agendaItem[0]'],
    ['agendaItem', [meetingWith(7)], '[0].agendaItem[0]'],
  ])('%s', (field, value, object) => {
    expect(problems(value)).toMatchObject([{ file: 'file.json', object, field }])
  })

  it('says so if there is no meeting, but takes an empty list for an answer', () => {
    expect(problems({ id: 'x', type: 'https://schema.oparl.org/1.1/Person' })[0]?.message.en).toContain('person')
    expect(problems('text')).toHaveLength(1)
    expect(problems(null)).toHaveLength(1)
    expect(sound(readValue({ data: [] })).meetings).toEqual([])
  })
})
