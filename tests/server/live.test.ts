import { describe, expect, it } from 'vitest'
import { addItem, agenda, agreedYes } from './support/agenda.ts'
import { nameOf, newHouse } from './support/house.ts'
import type { Screen } from './support/screen.ts'

const settled = (...screens: Screen[]) => Promise.all(screens.map((screen) => screen.settled()))

describe('the live council', () => {
  it('shows a line and a dissent to both sides in the moment of the answer', async () => {
    const house = await newHouse()
    const screens = {
      'spd.secretary': await house.screen('spd.secretary'),
      'spd.lead': await house.screen('spd.lead'),
      'gruene.lead': await house.screen('gruene.lead'),
    }
    const member = await house.screen('gruene.member')
    await agenda(screens['spd.secretary'])
    for (const [who, command] of agreedYes('a')) await screens[who as keyof typeof screens].command(command)
    await member.settled()
    expect(member.items.get('a')?.display).toMatchObject({ code: 'yes', norm: 'G4.3' })
    expect(
      await screens['gruene.lead'].command({ type: 'dissent.flag', item: 'a', reason: 'Finanzierung ungeklärt' }),
    ).toMatchObject({ ok: true })
    await settled(member, screens['spd.lead'])
    for (const screen of [member, screens['spd.lead']]) {
      expect(screen.items.get('a')).toMatchObject({
        display: { code: 'noLine', norm: 'G6.1', reason: 'boards' },
        dissent: { by: 'gruene', reason: 'Finanzierung ungeklärt' },
      })
    }
  })

  it('keeps an internal note, and that there is one, from every frame of the other side (G1.1, I23)', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const own = await house.screen('spd.member')
    const others = [await house.screen('gruene.lead'), await house.screen('gruene.member')]
    await agenda(secretary)
    // The lead's count of her own members' screens comes with a beat; from then on nothing moves it either.
    await others[0]!.until(() => others[0]!.of('screens').at(-1)?.connected === 1)
    await settled(...others)
    const before = others.map(({ texts, head }) => ({
      frames: texts.filter((text) => !text.includes('"beat"')).length,
      head,
    }))
    await own.command({ type: 'note.internal', item: 'a', text: 'streng-geheim' })
    await own.settled()
    await new Promise((resolve) => setTimeout(resolve, 1700))
    expect(own.items.get('a')?.notes).toMatchObject([{ text: 'streng-geheim', by: nameOf('spd.member') }])
    for (const [index, other] of others.entries()) {
      expect(other.texts.filter((text) => !text.includes('"beat"'))).toHaveLength(before[index]!.frames)
      expect(other.head, 'a beat tells nothing either').toEqual(before[index]!.head)
      expect(other.bytes).not.toContain('streng-geheim')
    }
    const later = await house.screen('gruene.lead')
    expect(later.items.get('a')?.notes).toEqual([])
    expect(later.bytes).not.toContain('streng-geheim')
  })

  it('shows a non-public committee item to leads, secretaries and its speakers only (§3.6)', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const entitled = [
      await house.screen('gruene.lead'),
      await house.screen('gruene.secretary'),
      await house.screen('gruene.speaker:FBL'),
    ]
    const others = [
      await house.screen('spd.member'),
      await house.screen('gruene.member'),
      await house.screen('gruene.speaker:PBMS'),
    ]
    await agenda(secretary)
    await settled(...entitled, ...others)
    for (const screen of entitled) {
      expect(screen.items.get('n')?.title).toBe('Vertrauliches Grundstück')
      expect(screen.meetings.get('fbl-feb')?.agenda).toEqual(['n'])
    }
    for (const screen of others) {
      expect(screen.items.has('n')).toBe(false)
      expect(screen.meetings.get('fbl-feb')?.agenda).toEqual([])
      expect(screen.bytes).not.toContain('Grundstück')
      expect(screen.bytes).not.toContain('"n"')
    }
  })

  it('takes an item away from those who may no longer see it, and shows it to those who now may', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const [fbl, pbms] = [await house.screen('gruene.speaker:FBL'), await house.screen('gruene.speaker:PBMS')]
    await agenda(secretary)
    for (const command of [
      { type: 'meeting.invite', meeting: 'fbl-feb' },
      { type: 'meeting.open', meeting: 'fbl-feb', quorate: true },
      { type: 'item.call', item: 'n' },
      { type: 'item.refer', item: 'n', body: 'PBMS' },
    ]) {
      expect(await secretary.command(command)).toMatchObject({ ok: true })
    }
    await settled(fbl, pbms)
    expect(fbl.items.has('n')).toBe(false)
    expect(fbl.of('change').flatMap(({ gone }) => gone.items)).toContain('n')
    expect(pbms.items.get('n')?.title).toBe('Vertrauliches Grundstück')
  })

  it('never names a person of the other side, nor anybody’s id', async () => {
    const house = await newHouse()
    const people = ['spd.lead', 'spd.secretary', 'gruene.lead', 'gruene.member'] as const
    const screens = Object.fromEntries(
      await Promise.all(people.map(async (who) => [who, await house.screen(who)] as const)),
    )
    await agenda(screens['spd.secretary']!)
    for (const [who, command] of agreedYes('a')) await screens[who]!.command(command)
    await settled(...Object.values(screens))
    for (const who of people) {
      const foreign = people.filter((other) => other !== who)
      const { texts } = screens[who]!
      const told = texts.filter((text) => !text.includes('"welcome"')).join('\n')
      for (const other of foreign) {
        expect(told).not.toContain(nameOf(other))
        expect(told).not.toContain(`"${other}"`)
      }
    }
  })

  it('offers what a role may do, and changes the offers of a whole agenda when an item is called', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const member = await house.screen('spd.member')
    await agenda(secretary)
    const call = (item: string) => secretary.items.get(item)?.offers.find(({ type }) => type === 'item.call')
    expect(call('a')).toMatchObject({ open: false, refusal: { reason: 'meetingNotRunning' } })
    await secretary.command({ type: 'meeting.invite', meeting: 'rat-feb' })
    await secretary.command({ type: 'meeting.open', meeting: 'rat-feb', quorate: true })
    await secretary.settled()
    expect([call('a'), call('b')]).toMatchObject([{ open: true }, { open: true }])
    await secretary.command({ type: 'item.call', item: 'a' })
    await settled(secretary, member)
    expect(call('b')).toMatchObject({ open: false, refusal: { reason: 'otherItemCalled' } })
    expect(member.items.get('a')?.offers.map(({ type }) => type)).toEqual(['note.internal'])
  })

  it('sends a child again when its parent’s line changes (Q12)', async () => {
    const house = await newHouse()
    const screens = { 'spd.lead': await house.screen('spd.lead'), 'gruene.lead': await house.screen('gruene.lead') }
    const secretary = await house.screen('spd.secretary')
    const member = await house.screen('spd.member')
    await agenda(secretary)
    await secretary.command({ type: 'item.part', item: 'a', part: 'a-1', title: 'Teil', number: '1.1', sameText: true })
    for (const [who, command] of agreedYes('a')) await screens[who as keyof typeof screens].command(command)
    await member.settled()
    expect(member.items.get('a-1')?.display).toMatchObject({ code: 'yes', derived: true })
    await screens['spd.lead'].command({ type: 'line.revoke', item: 'a', reason: 'Neue Lage' })
    await member.settled()
    expect(member.items.get('a-1')?.display).toMatchObject({ code: 'noLine', derived: false })
  })

  it('shows everybody that the term has ended, though nothing was written (G1.2)', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const member = await house.screen('gruene.member')
    await agenda(secretary)
    house.clock.millis = Date.parse('2025-11-01T00:00:01+01:00')
    await member.until(() => member.items.get('a')?.display.norm === 'G1.2')
    expect(member.items.get('a')).toMatchObject({ display: { code: 'noLine' }, final: 'lapsed' })
  })

  it('writes the names of its authors under a side’s notes, and a dash once they are erased', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const lead = await house.screen('spd.lead')
    await agenda(secretary)
    await secretary.command({ type: 'note.internal', item: 'a', text: 'Bitte prüfen' })
    await lead.settled()
    expect(lead.items.get('a')?.notes[0]?.by).toBe(nameOf('spd.secretary'))
    await house.file.people.erasePerson('spd.secretary')
    await lead.until(() => lead.items.get('a')?.notes[0]?.by === '—')
    await secretary.until(() => secretary.closed !== undefined)
    expect(secretary.closed).toBe(4401)
  })

  it('adds what comes in to what is there', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    await agenda(secretary)
    await secretary.command(addItem('c', { number: '3', title: 'Dringlich' }))
    await secretary.settled()
    const last = secretary.of('change').at(-1)
    expect(last?.items.map(({ id }) => id)).toEqual(['c'])
    expect(secretary.meetings.get('rat-feb')?.agenda).toEqual(['a', 'b', 'c'])
  })
})
