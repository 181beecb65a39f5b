import { describe, expect, it } from 'vitest'
import { Attempts } from '../../../server/identity/attempts.ts'
import { deviceName } from '../../../server/identity/device-name.ts'
import { loginFor } from '../../../server/identity/login-name.ts'
import { deriving, passwordFault, Passwords } from '../../../server/identity/passwords.ts'
import { TooBusy, WorkQueue } from '../../../server/identity/work-queue.ts'

describe('a password', () => {
  const passwords = new Passwords(new WorkQueue(1, 10))

  it('is known again from its argon2id hash, and nothing else is', async () => {
    const hash = await passwords.hash('vier Wörter im Regen')
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await passwords.matches('vier Wörter im Regen', hash)).toBe(true)
    expect(await passwords.matches('vier Woerter im Regen', hash)).toBe(false)
    expect(await passwords.matches('vier Wörter im Regen', undefined)).toBe(false)
    expect(await passwords.hash('vier Wörter im Regen'), 'salted').not.toBe(hash)
  })

  it('is the same however the device composes an umlaut', async () => {
    const hash = await passwords.hash('überübung am Morgen'.normalize('NFD'))
    expect(await passwords.matches('überübung am Morgen'.normalize('NFC'), hash)).toBe(true)
  })

  it('of one council leaves threads to others: two are derived at a time in a whole process', async () => {
    const councils = Array.from({ length: 6 }, () => new Passwords(new WorkQueue(1, 10)))
    const hashes = councils.map((each) => each.hash('vier Wörter im Regen'))
    expect(deriving.waiting).toBe(4)
    expect(new Set(await Promise.all(hashes)).size).toBe(6)
    expect(deriving.waiting).toBe(0)
  })

  it('is checked with the cost that it was made with', async () => {
    const weak =
      '$argon2id$v=19$m=8,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$' + (await argon('longenoughpassword', 'somesaltsomesalt'))
    expect(await passwords.matches('longenoughpassword', weak)).toBe(true)
    await expect(passwords.matches('longenoughpassword', '$2b$10$bcrypt')).rejects.toThrow('none')
  })

  it.each([
    ['elf Zeichen', 'passwordTooShort'],
    ['zwölf Zeiche', undefined],
    ['😀'.repeat(11), 'passwordTooShort'],
    ['x'.repeat(200), undefined],
    ['x'.repeat(201), 'passwordTooLong'],
  ])('of this length is judged by its length alone: %s', (password, fault) => {
    expect(passwordFault(password)).toBe(fault)
  })
})

async function argon(message: string, nonce: string): Promise<string> {
  const { argon2Sync } = await import('node:crypto')
  const options = { message, nonce: Buffer.from(nonce), memory: 8, passes: 1, parallelism: 1, tagLength: 32 }
  return argon2Sync('argon2id', options).toString('base64').replaceAll('=', '')
}

describe('costly work', () => {
  it('runs one after the other in its order, and too much of it is refused at once', async () => {
    const queue = new WorkQueue(1, 2)
    const gates = [0, 1, 2].map(() => Promise.withResolvers<void>())
    let running = 0
    const order: number[] = []
    const work = gates.map(({ promise }, index) =>
      queue.run(async () => {
        expect((running += 1)).toBe(1)
        await promise
        order.push(index)
        running -= 1
      }),
    )
    await expect(queue.run(async () => undefined)).rejects.toThrow(TooBusy)
    expect(queue.waiting).toBe(2)
    for (const { resolve } of gates.toReversed()) resolve()
    await Promise.all(work)
    expect(order).toEqual([0, 1, 2])
    expect(await queue.run(async () => 'free again')).toBe('free again')
  })

  it('that fails makes room all the same', async () => {
    const queue = new WorkQueue(1, 1)
    await expect(queue.run(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await queue.run(async () => 1)).toBe(1)
  })
})

describe('attempts', () => {
  const limits = {
    accountFromAddress: { burst: 2, perSecond: 1 / 60 },
    account: { burst: 3, perSecond: 1 / 180 },
    address: { burst: 4, perSecond: 1 },
  }

  it('are counted for an account at an address, for the account everywhere, and for the address', () => {
    const attempts = new Attempts(limits)
    expect([attempts.take('a', '1', 0), attempts.take('a', '1', 0), attempts.take('a', '1', 0)]).toEqual([
      true,
      true,
      false,
    ])
    expect(attempts.take('a', '1', 61_000), 'one more after a minute').toBe(true)
    expect(attempts.take('a', '2', 61_000), 'the account is used up from everywhere').toBe(false)
    const hall = new Attempts(limits)
    expect(['a', 'b', 'c', 'd', 'e'].map((account) => hall.take(account, '1', 0))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ])
    expect(hall.take('e', '2', 0), 'from elsewhere nothing was taken').toBe(true)
  })

  it('that succeed do not count', () => {
    const attempts = new Attempts(limits)
    for (let each = 0; each < 20; each += 1) {
      expect(attempts.take('a', '1', 0)).toBe(true)
      attempts.succeeded('a', '1', 0)
    }
  })
})

describe('a name', () => {
  it.each([
    ['Jost Ellerkamp', 'jost.ellerkamp'],
    ['Dr. Änne Weiß-Øland', 'dr.aenne.weiss.oland'],
    ['Zoë  d’Arc', 'zoe.d.arc'],
    ['李雷', 'person'],
  ])('to sign in under is made of small plain letters (%s)', (name, login) => {
    expect(loginFor(name, () => false)).toBe(login)
  })

  it('that is taken gets a number', () => {
    const taken = new Set(['jo.b', 'jo.b2'])
    expect(loginFor('Jo B', (login) => taken.has(login))).toBe('jo.b3')
  })

  it.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit Version/19.0 Mobile Safari/604.1',
      'Safari, iPhone',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit Chrome/139.0 Safari/537.36 Edg/139.0', 'Edge, Windows'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko Firefox/140.0', 'Firefox, Linux'],
    ['Mozilla/5.0 (Linux; Android 16) AppleWebKit Chrome/139.0 Mobile Safari/537.36', 'Chrome, Android'],
    ['curl/8', ''],
  ])('of a device is browser and system, no more', (agent, name) => {
    expect(deviceName(agent)).toBe(name)
  })
})
