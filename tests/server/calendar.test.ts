import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { CalendarLinksView, NewCalendarLink } from '../../server/protocol/calendar.ts'
import { icalendar } from '../../server/calendar/icalendar.ts'
import { addItem, addMeeting } from './support/agenda.ts'
import { type House, newHouse } from './support/house.ts'
import { Visitor } from './support/visitor.ts'

/** Private calendar links, over real HTTP, read by a calendar library that is not ours. */

const secret = 'Vertrauliches Grundstück'

const act = async (house: House, who: string, ...commands: readonly object[]): Promise<void> => {
  const screen = await house.screen(who)
  for (const command of commands) expect(await screen.command(command)).toMatchObject({ ok: true })
  screen.close()
}

async function prepared(): Promise<House> {
  const house = await newHouse()
  house.clock.millis = Date.parse('2021-01-20T12:00:00+01:00')
  await act(
    house,
    'spd.secretary',
    addMeeting(),
    addMeeting('fbl-feb', 'FBL'),
    addItem('a', { title: 'Radweg, Antrag der Partei' }),
    addItem('n', { meeting: 'fbl-feb', public: false, title: secret }),
  )
  return house
}

async function visitorOf(house: House, who: string): Promise<Visitor> {
  return new Visitor(house, await house.signIn(who))
}
async function linkOf(visitor: Visitor): Promise<string> {
  const answer = await visitor.post('/api/account/calendar-links')
  expect(answer.status).toBe(200)
  return (answer.body as NewCalendarLink).path
}
const feed = (house: House, path: string) => fetch(`http://127.0.0.1:${house.port}${path}`)
const eventsIn = (text: string): InstanceType<typeof ICAL.Event>[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => new ICAL.Event(each))
const eventsAt = async (house: House, path: string) => eventsIn(await (await feed(house, path)).text())

describe('a private calendar link', () => {
  it('shows meetings and one’s own deadlines to any program, without a sign-in', async () => {
    const house = await prepared()
    const path = await linkOf(await visitorOf(house, 'spd.lead'))
    const answer = await feed(house, path)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const text = await answer.text()
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u)
    const calendar = new ICAL.Component(ICAL.parse(text))
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    const events = eventsIn(text)
    expect(events.map(({ summary }) => summary)).toEqual([
      'Sitzung: Rat der Stadt Krefeld',
      expect.stringMatching(/^Sitzung: /u),
      'Frist vor der Sitzung am 04.02.21: Rat der Stadt Krefeld',
    ])
    expect(events[0]?.startDate.toJSDate().toISOString()).toBe('2021-02-04T16:00:00.000Z')
    expect(events[2]?.startDate.isDate).toBe(true)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(3)
    for (const event of events) expect(event.component.getFirstPropertyValue('dtstamp')).not.toBeNull()
  })

  it('says nothing political and nothing of what is not public, not even that something is due', async () => {
    const house = await prepared()
    const path = await linkOf(await visitorOf(house, 'spd.secretary'))
    const leads = await linkOf(await visitorOf(house, 'spd.lead'))
    const texts = await Promise.all([path, leads].map(async (each) => (await feed(house, each)).text()))
    for (const text of texts) expect(text).not.toMatch(/Radweg|Partei|Grundstück|SPD|Grüne|Linie|Dissens/u)
    // The committee has only a non-public item: a meeting, and no deadline.
    expect(texts.map((text) => eventsIn(text).filter(({ summary }) => summary.startsWith('Frist')).length)).toEqual([
      0, 1,
    ])
    const members = await eventsAt(house, await linkOf(await visitorOf(house, 'spd.member')))
    expect(members.map(({ summary }) => summary.slice(0, 7))).toEqual(['Sitzung', 'Sitzung'])
  })

  it('keeps the id of a meeting that is moved or called off, and counts its sequence up', async () => {
    const house = await prepared()
    const path = await linkOf(await visitorOf(house, 'gruene.lead'))
    const [before] = await eventsAt(house, path)
    await act(house, 'spd.secretary', {
      type: 'meeting.reschedule',
      meeting: 'rat-feb',
      start: '2021-02-05T17:00:00+01:00',
    })
    const [moved] = await eventsAt(house, path)
    await act(house, 'spd.secretary', { type: 'meeting.cancel', meeting: 'rat-feb' })
    const [off] = await eventsAt(house, path)
    expect([moved?.uid, off?.uid]).toEqual([before?.uid, before?.uid])
    expect(moved?.startDate.toJSDate().toISOString()).toBe('2021-02-05T16:00:00.000Z')
    const sequences = [before, moved, off].map((event) => event?.sequence ?? 0)
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b))
    expect(off?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  it('is listed without its secret, and is worth nothing once ended, by its owner alone', async () => {
    const house = await prepared()
    const [lead, other] = [await visitorOf(house, 'spd.lead'), await visitorOf(house, 'gruene.lead')]
    const path = await linkOf(lead)
    await feed(house, path)
    const { links } = (await lead.get('/api/account/calendar-links')).body as CalendarLinksView
    expect(links).toHaveLength(1)
    expect(links[0]?.usedAt).not.toBeNull()
    expect(path).not.toContain(links[0]?.id)
    const stored = JSON.stringify(await house.file.calendarLinks.links('spd.lead'))
    expect(stored).not.toContain(path.slice('/kalender/'.length, -'.ics'.length))
    const end = `/api/account/calendar-links/${links[0]?.id ?? ''}`
    expect((await other.send('DELETE', end)).status).toBe(404)
    expect((await feed(house, path)).status).toBe(200)
    expect((await lead.send('DELETE', end)).status).toBe(204)
    expect((await feed(house, path)).status).toBe(403)
  })

  it('ends with the mandate, and survives a restart', async () => {
    const house = await prepared()
    const path = await linkOf(await visitorOf(house, 'spd.lead'))
    await house.restart()
    expect((await feed(house, path)).status).toBe(200)
    const mandate = (await house.file.mandates.mandates()).find(({ person }) => person === 'spd.lead')
    await house.file.mandates.change(
      [{ type: 'ended', mandate: mandate?.id ?? '', to: '2021-01-19' }],
      'spd.secretary',
      Date.now(),
    )
    await expect.poll(async () => (await feed(house, path)).status, { timeout: 30_000 }).toBe(403)
    expect((await feed(house, '/kalender/none.ics')).status).toBe(403)
  })

  it('is not given to the administrator, nor more than ten times', async () => {
    const house = await prepared()
    await house.file.people.addPerson({ id: 'admin', name: 'Verwaltung', administrator: true })
    expect((await (await visitorOf(house, 'admin')).post('/api/account/calendar-links')).status).toBe(403)
    const lead = await visitorOf(house, 'spd.lead')
    for (let count = 0; count < 10; count += 1) await linkOf(lead)
    expect(await lead.post('/api/account/calendar-links')).toMatchObject({
      status: 409,
      body: { error: { code: 'tooManyLinks' } },
    })
  })
})

describe('a calendar file', () => {
  it('brings back every text as it was, however long and with whatever in it', () => {
    const summary = `Ausschuss für „Ümläute“; Bau, Planung\\Verkehr ${'ß€😀'.repeat(60)}\nzweite Zeile\u0007`
    const at = '2021-02-04T17:00:00+01:00'
    const text = icalendar({ name: 'N', at, events: [{ uid: 'u', sequence: 1, start: at, summary, busy: true }] })
    expect(eventsIn(text)[0]?.summary).toBe(summary.replace('\u0007', ''))
    for (const line of text.split('\r\n')) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toContain('\uFFFD')
    }
  })
})
