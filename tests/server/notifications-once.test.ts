import { describe, expect, it } from 'vitest'
import { backUp, restore } from '../../db/sqlite/backup.ts'
import { addItem, addMeeting } from './support/agenda.ts'
import { actorOf, hours, office, subjects, tellerOn, told } from './support/told.ts'

const check = async (): Promise<void> => undefined

describe('what was sent', () => {
  it('is never sent twice, over fifty restarts, some of them in the middle of telling', async () => {
    const { house, mail, says, wants, time } = await told()
    await wants('spd.lead', { kinds: ['yourTurn'] })
    await says([office, addMeeting()])
    await house.stop()
    for (let each = 1; each <= 50; each += 1) {
      const { notifier, council, close } = await tellerOn(house, mail, time)
      const command = addItem(`i${each}`, { number: String(each) })
      expect(await council.submit({ actor: actorOf(office), commandId: `r${each}`, command })).toMatchObject({
        ok: true,
      })
      const telling = notifier.turn()
      if (each % 3 !== 0) await telling
      await close()
      time.now += 1000
    }
    await house.start()
    await house.app.tell()
    const titles = mail.mails.flatMap(({ text }) => text.match(/Titel i\d+$/gm) ?? [])
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles).toHaveLength(50)
    const ids = mail.mails.map(({ header }) => header('message-id'))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is sent by the node that is on duty, and by no other', async () => {
    const { house, mail, says, wants } = await told()
    await wants('spd.lead', { kinds: ['yourTurn'] })
    let onDuty = false
    Object.assign(house.file.duty, { held: async () => onDuty })
    await says([office, addMeeting()], [office, addItem('a')])
    await house.app.tell()
    expect(mail.mails).toEqual([])
    onDuty = true
    await house.app.tell()
    expect(subjects(mail)).toEqual(['spd.lead@example.org: Sie sind dran: TOP 1 Titel a'])
  })

  it('is not sent again from a backup in which it was still on its way', async () => {
    const { house, mail, says, wants, time } = await told()
    await wants('spd.lead', { kinds: ['yourTurn'] })
    await says([office, addMeeting()], [office, addItem('a')])
    mail.refuseWith = 451
    await house.app.tell()
    await says([office, addItem('b', { number: '2' })])
    const { path } = house.file
    await backUp(path, `${path}.backup`, check)
    mail.refuseWith = undefined
    time.now += 60_000
    await house.app.tell()
    await house.stop()
    await restore({ from: `${path}.backup`, to: path, aside: `${path}.aside`, check, now: time.now })
    await house.start()
    time.now += hours(1)
    await house.app.tell()
    expect(subjects(mail)).toEqual([
      'spd.lead@example.org: Sie sind dran: TOP 1 Titel a',
      'spd.lead@example.org: Sie sind dran: TOP 2 Titel b',
    ])
  })

  it('is not sent again when the mail server’s word was lost, and is when it said no for now', async () => {
    const { house, mail, says, wants, time } = await told()
    await wants('spd.lead', { kinds: ['yourTurn'] })
    await says([office, addMeeting()], [office, addItem('a')])
    mail.mute = true
    await house.app.tell()
    mail.mute = false
    time.now += hours(48)
    await house.app.tell()
    await house.restart()
    await house.app.tell()
    expect(mail.mails).toHaveLength(1)
    mail.refuseWith = 451
    await says([office, addItem('b', { number: '2' })])
    await house.app.tell()
    mail.refuseWith = undefined
    await house.app.tell()
    expect(mail.mails, 'not before its time').toHaveLength(1)
    time.now += 30_000
    await house.app.tell()
    expect(subjects(mail).filter((line) => line.includes('Titel b'))).toHaveLength(1)
    mail.refuseWith = 550
    await says([office, addItem('c', { number: '3' })])
    await house.app.tell()
    mail.refuseWith = undefined
    time.now += hours(48)
    await house.app.tell()
    expect(subjects(mail).filter((line) => line.includes('Titel c'))).toEqual([])
    expect(await house.file.notifications.due(time.now)).toEqual([])
  })

  it('was still so: what was settled meanwhile, or is no longer theirs to know, is not told', async () => {
    const { house, mail, says, wants, time } = await told()
    time.now = Date.parse('2021-02-01T23:00:00+01:00')
    await wants('spd.lead', { kinds: ['yourTurn'], quiet: { from: 22, to: 6 } })
    await says([office, addMeeting()], [office, addItem('a')], [office, addItem('b', { number: '2' })])
    await house.app.tell()
    await says(['spd.lead', { type: 'classify.propose', item: 'a', value: 'covered', finance: 'none' }])
    time.now += hours(8)
    await house.app.tell()
    expect(subjects(mail)).toEqual(['spd.lead@example.org: Sie sind dran: TOP 2 Titel b'])
  })
})
