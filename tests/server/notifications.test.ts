import { describe, expect, it } from 'vitest'
import { newsKinds } from '../../server/protocol/notifications.ts'
import { addItem, addMeeting, agreedYes } from './support/agenda.ts'
import { hours, office, origin, subjects, told } from './support/told.ts'

describe('people are told', () => {
  it('what is theirs, once each, at the level of words that they chose, and never what the line is', async () => {
    const { house, mail, push, says, wants } = await told()
    await says([office, addMeeting()], [office, addItem('a')])
    const kinds = newsKinds.filter((kind) => kind !== 'deadlineNear')
    await wants('gruene.lead', { kinds }, true)
    await wants('gruene.member', { kinds, says: 'kind' })
    await wants('spd.member', { kinds, says: 'nothing' })
    await says(['spd.lead', { type: 'classify.propose', item: 'a', value: 'covered', finance: 'none' }])
    await house.app.tell()
    // It was the Grüne lead's turn before, too: to classify. Nothing new for anybody.
    expect(mail.mails).toEqual([])
    for (const step of agreedYes('a').slice(1)) await says(step)
    await house.app.tell()
    expect(subjects(mail)).toEqual([
      'gruene.member@example.org: Linie geändert',
      'spd.member@example.org: Es gibt Neues für Sie',
    ])
    mail.mails.length = 0
    push.pushes.length = 0
    await says(['spd.lead', { type: 'dissent.flag', item: 'a', reason: 'Vertrauliche Begründung' }])
    await house.app.tell()
    await house.app.tell()
    expect(subjects(mail)).toEqual([
      'gruene.lead@example.org: Sie sind dran, Dissens des Partners, Linie geändert',
      'gruene.member@example.org: Dissens des Partners, Linie geändert',
      'spd.member@example.org: Es gibt Neues für Sie',
    ])
    const toLead = mail.mails.find(({ to }) => to.includes('gruene.lead@example.org'))
    expect(toLead?.text).toContain('Dissens des Partners: TOP 1 Titel a')
    expect(toLead?.text).toContain(`${origin}/leitung/a`)
    expect(toLead?.header('list-unsubscribe')).toMatch(/^<http:\/\/rat\.example\/mail\/abbestellen\/\S{40,}>$/)
    expect(push.pushes).toHaveLength(1)
    expect(push.pushes[0]).toMatchObject({
      message: { title: 'Schulterschluss', open: '/leitung/a' },
      claims: { aud: push.origin, sub: 'mailto:rat@example.org' },
      ttl: '86400',
    })
    const worded = mail.mails.map(({ header, text }) => header('subject') + text.replaceAll(/abbestellen\/\S+/g, ''))
    const everything = [...worded, ...push.pushes.map(({ message }) => JSON.stringify(message))].join('\n')
    for (const secret of ['JA', 'Vertrauliche', 'yes']) expect(everything).not.toContain(secret)
    const quiet = mail.mails.filter(({ to }) => to.includes('spd.member@example.org')).map(({ text }) => text)
    expect(quiet.join()).not.toMatch(/Titel|TOP|Linie|Dissens|leitung/)
  })

  it('nothing of non-public items, nothing of the other side’s own, whoever they are', async () => {
    const { house, mail, push, says, wants, time } = await told()
    await says([office, addMeeting()], [office, addMeeting('fbl-feb', 'FBL')], [office, addItem('a')])
    for (const who of ['gruene.lead', 'gruene.member', 'gruene.speaker:FBL', 'spd.lead', 'gruene.secretary'])
      await wants(who)
    const hidden = { public: false, title: 'Vertrauliches Grundstück' }
    await says(
      [office, addItem('n', { ...hidden, meeting: 'fbl-feb' })],
      [office, addItem('m', { ...hidden, number: '3' })],
    )
    for (const step of [...agreedYes('m'), ...agreedYes('n')]) await says(step)
    await says(['spd.lead', { type: 'dissent.flag', item: 'm' }])
    const plan = { originator: 'spd', kind: 'motion', target: 'rat', title: 'Geheimer Plan', essential: false }
    await says(['spd.lead', { type: 'motion.add', motion: 'spd:p', ...plan }])
    await says(['spd.lead', { type: 'note.internal', item: 'a', text: 'Geheime Notiz' }])
    await house.app.tell()
    time.now += hours(24)
    await house.app.tell()
    expect(mail.mails.length, 'the deadline of the public item').toBeGreaterThan(0)
    const everything = [...mail.mails.map(({ raw, text }) => raw + text), JSON.stringify(push.pushes)].join('\n')
    for (const secret of ['Grundstück', 'Geheim', '/leitung/m', '/leitung/n']) expect(everything).not.toContain(secret)
    const others = mail.mails.filter(({ to }) => to.join().startsWith('gruene'))
    expect(others.map(({ text }) => text).join()).not.toContain('spd:p')
    // Once the partner is told, they hear of it.
    mail.mails.length = 0
    await says(['spd.lead', { type: 'motion.notify', motion: 'spd:p', text: 'Wir planen das.', version: 1 }])
    await house.app.tell()
    expect(subjects(mail).filter((line) => line.includes('Kenntnisgabe'))).toHaveLength(4)
  })

  it('not at night, and in a digest at its hour, by the clock where the agreement is at home', async () => {
    const { house, mail, says, wants, time } = await told()
    await says([office, addMeeting('rat-feb', 'rat')], [office, addItem('a')], [office, addItem('b', { number: '2' })])
    time.now = Date.parse('2021-02-01T22:30:00+01:00')
    const kinds = ['lineChanged']
    await wants('gruene.member', { kinds, quiet: { from: 22, to: 6 } })
    await wants('spd.member', { kinds, when: 'daily', hour: 18 })
    await wants('gruene.lead', { kinds, when: 'off' })
    for (const step of agreedYes('a')) await says(step)
    await house.app.tell()
    expect(mail.mails).toEqual([])
    time.now = Date.parse('2021-02-02T05:59:00+01:00')
    await house.app.tell()
    expect(mail.mails).toEqual([])
    time.now = Date.parse('2021-02-02T06:00:00+01:00')
    await house.app.tell()
    expect(subjects(mail)).toEqual(['gruene.member@example.org: Linie geändert: TOP 1 Titel a'])
    for (const step of agreedYes('b')) await says(step)
    time.now = Date.parse('2021-02-02T17:59:00+01:00')
    await house.app.tell()
    expect(subjects(mail).filter((line) => line.startsWith('spd'))).toEqual([])
    time.now = Date.parse('2021-02-02T18:00:00+01:00')
    await house.app.tell()
    await house.app.tell()
    expect(subjects(mail).filter((line) => line.startsWith('spd'))).toEqual([
      'spd.member@example.org: Linie geändert (2)',
    ])
  })

  it('of many things at once in one message, and of the next not within a minute', async () => {
    const { house, mail, says, wants, time } = await told(60_000)
    await wants('spd.lead', { kinds: ['yourTurn'] })
    await says([office, addMeeting()])
    for (let each = 1; each <= 12; each += 1) await says([office, addItem(`i${each}`, { number: String(each) })])
    await house.app.tell()
    await says([office, addItem('late', { number: '13' })])
    await house.app.tell()
    expect(subjects(mail)).toEqual(['spd.lead@example.org: Sie sind dran (12)'])
    time.now += 60_000
    await house.app.tell()
    expect(mail.mails).toHaveLength(2)
  })
})

describe('a deadline', () => {
  it('arrives by e-mail and by push, once each, across a restart of the server', async () => {
    const { house, mail, push, says, wants, time } = await told()
    await says([office, addMeeting()], [office, addItem('a')])
    time.now = Date.parse('2021-01-29T12:00:00+01:00')
    await wants('spd.lead', { kinds: ['deadlineNear'] }, true)
    await house.app.tell()
    expect(mail.mails, 'two working days ahead').toEqual([])
    mail.refuseWith = 451
    push.answerWith = 503
    time.now = Date.parse('2021-02-01T08:00:00+01:00')
    await house.app.tell()
    await house.restart()
    mail.refuseWith = undefined
    push.answerWith = undefined
    time.now += hours(1)
    await house.app.tell()
    await house.restart()
    await house.app.tell()
    time.now += hours(24)
    await house.app.tell()
    expect(subjects(mail)).toEqual(['spd.lead@example.org: Frist naht: TOP 1 Titel a'])
    expect(push.pushes.map(({ message }) => message.body)).toEqual(['Frist naht: TOP 1 Titel a'])
  })
})
