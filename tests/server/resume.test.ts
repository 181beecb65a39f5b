import { describe, expect, it } from 'vitest'
import { addItem, agenda, agreedYes } from './support/agenda.ts'
import { newHouse } from './support/house.ts'
import type { Screen } from './support/screen.ts'

describe('a returning screen', () => {
  it('gets exactly what it missed', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const lead = await house.screen('spd.lead')
    await agenda(secretary)
    await lead.settled()
    const { head } = lead
    lead.close()
    await secretary.command({ type: 'text.change', item: 'b', version: 2, note: 'Neue Karte' })
    const back = await house.screen('spd.lead', head)
    expect(back.of('view')).toEqual([])
    expect(back.of('change')).toHaveLength(1)
    const [change] = back.of('change')
    expect(change?.items.map(({ id }) => id)).toEqual(['b'])
    expect(change?.meetings).toEqual([])
    expect(change?.present?.items).toEqual(['a', 'b', 'n'])
    expect(change?.head.version).toBe(head.version + 1)
  })

  it('gets what it missed itself, whoever came back before it, and whatever happened meanwhile', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    await agenda(secretary)
    const changes = (item: string, version: number) =>
      secretary.command({ type: 'text.change', item, version, note: 'x' })
    const heads = [secretary.head]
    for (const item of ['a', 'b']) {
      await changes(item, 2)
      heads.push(secretary.head)
    }
    const missedBy = async (left: number): Promise<string[]> => {
      const back = await house.screen('spd.lead', heads[left])
      expect(back.of('change').map(({ head }) => head.version)).toEqual([secretary.head.version])
      return back.of('change').flatMap(({ items }) => items.map(({ id }) => id))
    }
    expect(await missedBy(0)).toEqual(['a', 'b'])
    expect(await missedBy(1)).toEqual(['b'])
    expect(await missedBy(0)).toEqual(['a', 'b'])
    expect(await missedBy(0)).toEqual(['a', 'b'])
    await changes('n', 2)
    await changes('b', 3)
    expect(await missedBy(0)).toEqual(['a', 'b', 'n'])
    expect(await missedBy(2)).toEqual(['b', 'n'])
  })

  it('that missed nothing gets nothing, but is told where it stands', async () => {
    const house = await newHouse()
    await agenda(await house.screen('spd.secretary'))
    const lead = await house.screen('spd.lead')
    const back = await house.screen('spd.lead', lead.head)
    expect(back.of('change')).toMatchObject([
      { items: [], meetings: [], motions: [], gone: { items: [], meetings: [], motions: [] }, head: lead.head },
    ])
  })

  it('learns what is gone, and what else changed with what changed', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const leads = { 'spd.lead': await house.screen('spd.lead'), 'gruene.lead': await house.screen('gruene.lead') }
    await agenda(secretary)
    await secretary.command({ type: 'item.part', item: 'a', part: 'a-1', title: 'Teil', number: '1.1', sameText: true })
    const speaker = await house.screen('gruene.speaker:FBL')
    await speaker.settled()
    const { head } = speaker
    expect(speaker.items.has('n')).toBe(true)
    speaker.close()
    for (const [who, command] of agreedYes('a')) await leads[who as keyof typeof leads].command(command)
    for (const command of [
      { type: 'meeting.invite', meeting: 'fbl-feb' },
      { type: 'meeting.open', meeting: 'fbl-feb', quorate: true },
      { type: 'item.call', item: 'n' },
      { type: 'item.refer', item: 'n', body: 'PBMS' },
    ]) {
      await secretary.command(command)
    }
    const back = await house.screen('gruene.speaker:FBL', head)
    const [change] = back.of('change')
    expect(change?.items.map(({ id }) => id)).toEqual(['a', 'a-1'])
    expect(change?.present?.items).toEqual(['a', 'b', 'a-1'])
    expect(back.items.get('a-1')?.display).toMatchObject({ code: 'yes', derived: true })
    expect(back.bytes).not.toContain('Grundstück')
  })

  it.each([
    ['an unknown hash', (head: { version: number }) => ({ version: head.version, hash: 'f'.repeat(64) })],
    [
      'a version that is not reached yet',
      (head: { version: number }) => ({ version: head.version + 5, hash: 'f'.repeat(64) }),
    ],
    ['nothing', () => ({ version: 0, hash: '' })],
  ])('with %s gets a fresh view', async (_, since) => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    await agenda(secretary)
    const back = await house.screen('spd.lead', since(secretary.head))
    expect(back.of('change')).toEqual([])
    expect(back.items.size).toBe(3)
  })

  it('resumes across a restart of the server', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    await agenda(secretary)
    const { head } = await house.screen('spd.lead')
    await house.restart()
    await (await house.screen('spd.secretary')).command(addItem('c', { number: '3' }))
    const back = await house.screen('spd.lead', head)
    expect(back.of('view')).toEqual([])
    expect(back.of('change')[0]?.items.map(({ id }) => id)).toEqual(['c'])
  })

  it('of the other side is not told of a note by its bytes (G1.1)', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    await agenda(secretary)
    const { head } = await house.screen('gruene.lead')
    await secretary.command({ type: 'note.internal', item: 'a', text: 'geheim' })
    const back = await house.screen('gruene.lead', head)
    expect(back.of('change')).toMatchObject([{ items: [], meetings: [], head }])
  })
})

describe('a restarted server', () => {
  it('shows every audience the same bytes as before', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const leads = { 'spd.lead': await house.screen('spd.lead'), 'gruene.lead': await house.screen('gruene.lead') }
    await agenda(secretary)
    for (const [who, command] of agreedYes('a')) await leads[who as keyof typeof leads].command(command)
    await leads['gruene.lead'].command({ type: 'note.internal', item: 'b', text: 'Für uns' })
    await leads['spd.lead'].command({ type: 'dissent.flag', item: 'a', reason: 'Doch nicht' })
    const people = ['spd.lead', 'gruene.lead', 'spd.secretary', 'gruene.member', 'gruene.speaker:FBL']
    const views = async () =>
      Promise.all(
        people.map(async (who) => (await house.screen(who)).texts.find((text) => text.includes('"kind":"view"'))),
      )
    const before = await views()
    await house.restart()
    expect(await views()).toEqual(before)
  })
})

describe('a screen that unpacks', () => {
  it('is sent the whole view packed, letter for letter what others of its audience are sent, and changes as they are', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    await agenda(secretary)
    const plain = await house.screen('spd.lead')
    const unpacking = await house.screen('spd.lead', undefined, true)
    expect([plain.packed, unpacking.packed]).toEqual([0, 1])
    expect(viewText(unpacking)).toBe(viewText(plain))
    await secretary.command({ type: 'text.change', item: 'b', version: 2, note: 'Neue Karte' })
    await unpacking.settled()
    expect(latest(unpacking)).toBe(2)
    expect(unpacking.packed).toBe(1)
    // What was packed for the one before is not what the next one is sent.
    const next = await house.screen('spd.lead', undefined, true)
    expect(viewText(next)).toBe(viewText(await house.screen('spd.lead')))
    expect(latest(next)).toBe(2)
  })

  it('is sent what it missed as it is: there is little of it', async () => {
    const house = await newHouse()
    await agenda(await house.screen('spd.secretary'))
    const { head } = await house.screen('spd.lead')
    const back = await house.screen('spd.lead', head, true)
    expect(back.packed).toBe(0)
    expect(back.of('change')).toHaveLength(1)
  })
})

const viewText = ({ texts }: Screen): string => texts.find((text) => text.includes('"kind":"view"')) ?? ''
const latest = ({ items }: Screen): number | undefined => items.get('b')?.versions.at(-1)?.version
