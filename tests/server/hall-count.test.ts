import { expect, it } from 'vitest'
import { addItem, addMeeting } from './support/agenda.ts'
import { type House, newHouse } from './support/house.ts'
import type { Screen } from './support/screen.ts'

/** The last count that a screen was told. */
const count = (screen: Screen) => screen.of('screens').at(-1)
const shows = (screen: Screen, id: string, rev = screen.items.get(id)!.rev): void =>
  screen.send({ v: 1, kind: 'shows', item: { id, rev } })
const seenBy = (screen: Screen, item: string): number | undefined =>
  count(screen)?.called.find((each) => each.item === item)?.seenBy

/** A running meeting with item a called, and whoever looks. */
async function sitting(house: House): Promise<Screen> {
  const secretary = await house.screen('spd.secretary')
  for (const command of [
    addMeeting(),
    addItem('a'),
    addItem('b', { number: '2' }),
    { type: 'meeting.invite', meeting: 'rat-feb' },
    { type: 'meeting.open', meeting: 'rat-feb', quorate: true },
    { type: 'item.call', item: 'a' },
  ])
    expect(await secretary.command(command)).toMatchObject({ ok: true })
  return secretary
}

it('tells a lead before how many of her own members the called item is as it stands now, each person once', async () => {
  const house = await newHouse()
  const secretary = await sitting(house)
  const lead = await house.screen('spd.lead')
  const first = await house.screen('spd.member')
  const again = await house.screen('spd.member')
  const second = await house.screen('spd.member#2')
  const third = await house.screen('spd.member#3')
  for (const screen of [first, again, second]) shows(screen, 'a')
  await lead.until(() => seenBy(lead, 'a') === 2)
  expect(count(lead)).toEqual({ v: 1, kind: 'screens', members: 3, connected: 3, called: [{ item: 'a', seenBy: 2 }] })

  // Another line is before nobody's eyes until they say so; an older state, or another item, does not count.
  const before = first.items.get('a')!.rev
  await lead.command({ type: 'classify.propose', item: 'a', value: 'covered', finance: 'none' })
  await lead.until(() => seenBy(lead, 'a') === 0)
  shows(second, 'a', before)
  shows(third, 'b')
  shows(first, 'a')
  await lead.until(() => seenBy(lead, 'a') === 1)
  expect(count(lead)?.connected).toBe(3)

  // Whoever looks away or is gone is no longer counted; what is called next is.
  first.send({ v: 1, kind: 'shows', item: null })
  third.close()
  await lead.until(() => seenBy(lead, 'a') === 0 && count(lead)?.connected === 2)
  await secretary.command({ type: 'item.leave', item: 'a' })
  await secretary.command({ type: 'item.call', item: 'b' })
  await second.until(() => second.items.get('b')?.proceedings === 'called')
  shows(second, 'b')
  await lead.until(() => seenBy(lead, 'b') === 1)
  expect(count(lead)?.called).toHaveLength(1)
})

it('tells nobody else: not the other side, whose bytes it does not move, and of the own side only leads', async () => {
  const house = await newHouse()
  await sitting(house)
  const theirs = await house.screen('gruene.lead')
  await house.screen('gruene.member')
  await theirs.until(() => count(theirs)?.members === 1)
  const others = await Promise.all(
    ['spd.member', 'spd.speaker:FBL', 'spd.secretary', 'gruene.secretary'].map((who) => house.screen(who)),
  )
  const lead = await house.screen('spd.lead')
  shows(others[0]!, 'a')
  await lead.until(() => seenBy(lead, 'a') === 1)
  expect(theirs.of('screens')).toHaveLength(1)
  expect(count(theirs)).toMatchObject({ members: 1, connected: 1, called: [{ item: 'a', seenBy: 0 }] })
  for (const screen of others) expect(screen.of('screens')).toEqual([])
  // Numbers alone: no name, no id of a person.
  expect(lead.texts.filter((text) => text.includes('"screens"')).join()).not.toMatch(/member#|Name-/)
})

it('leaves nothing in the log, and refuses what does not say what it shows', async () => {
  const house = await newHouse()
  await sitting(house)
  const member = await house.screen('spd.member')
  const { version } = await house.file.log.head()
  shows(member, 'a')
  await member.settled()
  member.send({ v: 1, kind: 'shows', item: { id: 'a' } })
  await member.until(() => member.of('error').length === 1)
  expect(member.of('error')[0]).toMatchObject({ error: 'malformed', fatal: false })
  expect((await house.file.log.head()).version).toBe(version)
})
