import { createECDH } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sealed } from '../../server/notifications/sealed.ts'
import { addItem, addMeeting } from './support/agenda.ts'
import { office, origin, told } from './support/told.ts'
import { Visitor } from './support/visitor.ts'

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
