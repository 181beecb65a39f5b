import { createECDH } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Choices } from '../../db/notifications.ts'
import { openCouncil } from '../../db/sqlite/council.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import type { Actor, Role } from '../../machines/events.ts'
import { Register } from '../../server/identity/register.ts'
import { Council } from '../../server/live/council.ts'
import type { MailSettings } from '../../server/notifications/mail-settings.ts'
import { newPushKeys } from '../../server/notifications/push-keys.ts'
import { sealed } from '../../server/notifications/sealed.ts'
import { tellInTime } from '../../server/notifications/tell-in-time.ts'
import { newsKinds } from '../../server/protocol/notifications.ts'
import { addItem, addMeeting, agreedYes } from './support/agenda.ts'
import { type House, newHouse } from './support/house.ts'
import { type MailServer, startMailServer } from './support/mail-server.ts'
import { type PushService, startPushService } from './support/push-service.ts'
import { Visitor } from './support/visitor.ts'

const origin = 'http://rat.example'
const all: Choices = { kinds: newsKinds, when: 'atOnce', hour: 18, quiet: null, says: 'title' }

interface Told {
  readonly house: House
  readonly mail: MailServer
  readonly push: PushService
  /** The wall clock, which is the council's here, too. */
  readonly time: { now: number }
  /** One after the other, as these people; throws for a refusal. */
  readonly says: (...said: readonly (readonly [string, object])[]) => Promise<void>
  /** Has the person told by e-mail, and by push as well where asked. */
  readonly wants: (who: string, choices?: Partial<Choices>, pushed?: boolean) => Promise<void>
}

async function told(gap = 0): Promise<Told> {
  const [mail, push] = [await startMailServer(), await startPushService()]
  const time = { now: Date.parse('2021-02-01T10:00:00+01:00') }
  const house = await newHouse({
    origin,
    clock: { now: () => time.now },
    wallClock: () => time.now,
    telling: {
      mail: settingsFor(mail),
      push: { keys: newPushKeys(), hosts: ['127.0.0.1'], contact: 'mailto:rat@example.org' },
      everyMs: 0,
      gap,
    },
  })
  let count = 0
  return {
    house,
    mail,
    push,
    time,
    says: async (...said) => {
      for (const [who, command] of said) {
        count += 1
        const answer = await house.app.council.submit({ actor: actorOf(who), commandId: `c${count}`, command })
        if (!answer.ok) throw new Error(`${who}: ${JSON.stringify(answer)}`)
      }
    },
    wants: async (who, choices = {}, pushed = false) => {
      await house.signIn(who)
      const { notifications, log } = house.file
      await notifications.choose(who, { ...all, ...choices }, (await log.head()).version, time.now - 1)
      const token = await notifications.askAddress(who, `${who.replace(':', '-')}@example.org`, time.now + 1)
      await notifications.confirmAddress(token, time.now)
      const { endpoint, keys } = push.subscription
      const [{ id: session } = { id: '' }] = await house.file.sessions.sessions(who, time.now)
      if (pushed)
        await notifications.addDevice({ person: who, endpoint, ...keys, device: 'Test', session, createdAt: time.now })
    },
  }
}

/** The council and its telling, on the file of a house that is stopped, without a server around it. */
async function tellerOn({ folder, app }: House, mail: MailServer, time: { readonly now: number }) {
  const file = openCouncil(folder, krefeld.id)
  const clock = { now: () => time.now }
  const council = await Council.open({ agreement: krefeld, log: file.log, clock })
  const partners = krefeld.partners.map(({ id }) => id)
  const register = await Register.read({ file, partners, timeZone: krefeld.timeZone, clock })
  const telling = { mail: settingsFor(mail), everyMs: 0, gap: 0 }
  const parts = { council, file, register, wallClock: clock.now, origin, log: app.http.log }
  const { notifier } = await tellInTime(telling, parts)
  const close = async (): Promise<void> => {
    await notifier.stop()
    register.close()
    await file.close()
  }
  return { notifier, council, close }
}

const settingsFor = ({ port }: MailServer): MailSettings => ({
  host: '127.0.0.1',
  port,
  tls: 'none',
  from: 'rat@example.org',
})

/** Ids look like `spd.lead`, `gruene.speaker:FBL`. */
function actorOf(who: string): Actor {
  const [partner = '', rest = ''] = who.split('.')
  const [role = '', committee] = rest.split(':')
  return { person: who, partner, role: role as Role, committees: committee === undefined ? [] : [committee] }
}

const office = 'spd.secretary'
const hours = (count: number): number => count * 3_600_000
const subjects = ({ mails }: MailServer): string[] =>
  mails.map(({ to, header }) => `${to.join()}: ${header('subject').replace('Schulterschluss: ', '')}`).toSorted()

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

describe('a device', () => {
  it('is sent what RFC 8291 prints as its example (appendix A)', () => {
    const sender = createECDH('prime256v1')
    sender.setPrivateKey(Buffer.from('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw', 'base64url'))
    const browser = {
      p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
      auth: 'BTBZMqHH6r4Tts7J_aSIgg',
    }
    const salt = Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url')
    expect(sealed('When I grow up, I want to be a watermelon', browser, { salt, sender }).toString('base64url')).toBe(
      'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
    )
  })

  it('is dropped when its service says that it is gone', async () => {
    const { house, push, says, wants } = await told()
    await wants('spd.lead', {}, true)
    push.answerWith = 410
    await says([office, addMeeting()], [office, addItem('a')])
    await house.app.tell()
    expect(await house.file.notifications.devices('spd.lead')).toEqual([])
  })

  it('ends with the session that it was set up in: a lost phone is told nothing any more', async () => {
    const { house, mail, push, says, wants, time } = await told()
    await wants('spd.lead', { kinds: ['yourTurn'] }, true)
    await house.file.sessions.revokeAll('spd.lead', time.now)
    await says([office, addMeeting()], [office, addItem('a')])
    await house.app.tell()
    expect([mail.mails.length, push.pushes.length]).toEqual([1, 0])
    expect(await house.file.notifications.devices('spd.lead')).toEqual([])
  })

  it('is taken only at a public https address, or at a host that the settings name', async () => {
    const { house, push } = await told()
    const visitor = new Visitor(house, await house.signIn('spd.lead'))
    const add = async (endpoint: string): Promise<number> => {
      const body = { endpoint, keys: push.subscription.keys }
      return (await visitor.send('POST', '/api/notifications/devices', body, { origin })).status
    }
    for (const inner of ['http://push.example/x', 'https://10.0.0.5/x', 'https://[::1]/x', 'https://169.254.169.254/x'])
      expect([inner, await add(inner)]).toEqual([inner, 422])
    expect(await add(push.subscription.endpoint)).toBe(204)
    expect(await add('https://localhost/x')).toBe(204)
    const trial = await visitor.send('POST', '/api/notifications/trial', undefined, { origin })
    expect(trial.body, 'a name that leads inside is refused when it is called').toEqual({ sent: 1, failed: 1 })
    expect(push.pushes.map(({ message }) => message.open)).toEqual(['/konto'])
  })
})

describe('an address', () => {
  it('gets nothing but one link until it is confirmed by a button, and nothing any more once it is taken off', async () => {
    const { house, mail, says } = await told()
    const visitor = new Visitor(house, await house.signIn('spd.lead'))
    const anybody = new Visitor(house)
    const put = (address: string) => visitor.send('PUT', '/api/notifications/address', { address }, { origin })
    for (const wrong of ['nobody', 'a@b', 'a@example.org\r\nBcc: x@example.org', 'a,b@example.org', '<a@example.org>'])
      expect([wrong, (await put(wrong)).status]).toEqual([wrong, 400])
    expect((await put('lead@example.org')).status).toBe(204)
    await says([office, addMeeting()], [office, addItem('a')])
    await house.app.tell()
    expect(mail.mails.map(({ to, header }) => [to, header('subject')])).toEqual([
      [['lead@example.org'], 'Bitte bestätigen Sie Ihre Adresse'],
    ])
    const link = /\/mail\/bestaetigen\/\S+/.exec(mail.mails[0]?.text ?? '')?.[0] ?? ''
    expect((await anybody.get(link)).text).toContain('Ja, bestätigen')
    expect((await house.file.notifications.subscriber('spd.lead'))?.confirmed, 'looking confirms nothing').toBe(false)
    expect((await anybody.send('POST', link, undefined, { origin })).status).toBe(200)
    expect((await anybody.send('POST', link, undefined, { origin })).status, 'once').toBe(410)
    await says([office, addItem('b', { number: '2' })])
    await house.app.tell()
    expect(mail.mails).toHaveLength(2)
    expect(mail.mails[1]?.header('subject'), 'unless they choose otherwise').toBe(
      'Schulterschluss: Es gibt Neues für Sie',
    )
    const leave = new URL(mail.mails[1]?.header('list-unsubscribe').slice(1, -1) ?? '').pathname
    expect((await anybody.get(leave)).status).toBe(200)
    expect((await house.file.notifications.subscriber('spd.lead'))?.address).toBe('lead@example.org')
    expect((await anybody.send('POST', leave, undefined, { origin })).status).toBe(200)
    expect((await house.file.notifications.subscriber('spd.lead'))?.address).toBeNull()
    await says([office, addItem('c', { number: '3' })])
    await house.app.tell()
    expect(mail.mails).toHaveLength(2)
    for (let more = 0; more < 4; more += 1) expect((await put('other@example.org')).status).toBe(204)
    expect((await put('other@example.org')).status, 'nobody is flooded').toBe(429)
  })
})
