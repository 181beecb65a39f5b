import { describe, expect, it } from 'vitest'
import { addItem, addMeeting, agreedYes } from './support/agenda.ts'
import { newHouse } from './support/house.ts'

/** The sitting is on Thursday 4 February 2021 at 17:00, so positions are due on Tuesday; the house opens on that day. */
const both = [
  { partner: 'spd', as: 'partner' },
  { partner: 'gruene', as: 'partner' },
]
const wednesday = Date.parse('2021-02-03T00:00:01+01:00')

describe('what is due, on the screens', () => {
  it('names task, norm, day and whom to leads, speakers and the office, and nothing to members', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const preparing = [secretary, await house.screen('gruene.lead'), await house.screen('gruene.speaker:FBL')]
    const member = await house.screen('gruene.member')
    await secretary.command(addMeeting())
    await secretary.command(addItem('a'))
    for (const screen of preparing) {
      await screen.settled()
      expect(screen.items.get('a')?.reminders).toEqual([
        { task: 'classify', norm: 'G2.1', dueOn: '2021-02-02', timing: 'today', whom: both },
      ])
    }
    await member.settled()
    expect(member.items.get('a')?.reminders).toEqual([])
    expect(member.bytes).not.toContain('2021-02-02"')
  })

  it('goes when it is done', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const lead = await house.screen('spd.lead')
    const partner = await house.screen('gruene.lead')
    await secretary.command(addMeeting())
    await secretary.command(addItem('a'))
    for (const [who, command] of agreedYes('a')) {
      await (who === 'spd.lead' ? lead : who === 'gruene.lead' ? partner : secretary).command(command)
    }
    await lead.settled()
    expect(lead.items.get('a')?.coordination).toBe('agreed')
    expect(lead.items.get('a')?.reminders).toEqual([])
  })

  it('is told anew on another day, by the next beat, with no entry in the log and no state changed', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const lead = await house.screen('gruene.lead')
    await secretary.command(addMeeting())
    await secretary.command(addItem('a'))
    await lead.settled()
    const before = { head: lead.head, item: lead.items.get('a')! }
    house.clock.millis = wednesday
    await lead.until(() => lead.items.get('a')?.reminders[0]?.timing === 'past')
    expect(lead.head).toEqual(before.head)
    expect(lead.items.get('a')).toEqual({ ...before.item, reminders: lead.items.get('a')!.reminders })
  })

  it('follows a sitting to its new day', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const lead = await house.screen('gruene.lead')
    await secretary.command(addMeeting())
    await secretary.command(addItem('a'))
    await secretary.command({ type: 'meeting.reschedule', meeting: 'rat-feb', start: '2021-02-11T17:00:00+01:00' })
    await lead.settled()
    expect(lead.items.get('a')?.reminders).toMatchObject([{ dueOn: '2021-02-09', timing: 'ahead' }])
  })

  it('is there for who was away when the sitting moved', async () => {
    const house = await newHouse()
    const secretary = await house.screen('spd.secretary')
    const lead = await house.screen('gruene.lead')
    await secretary.command(addMeeting())
    await secretary.command(addItem('a'))
    await lead.settled()
    const left = lead.of('change').at(-1)!.head
    lead.close()
    await secretary.command({ type: 'meeting.reschedule', meeting: 'rat-feb', start: '2021-02-11T17:00:00+01:00' })
    const back = await house.screen('gruene.lead', left)
    expect(back.items.get('a')?.reminders).toMatchObject([{ dueOn: '2021-02-09' }])
  })
})
