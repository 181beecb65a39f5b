import { describe, expect, it } from 'vitest'
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import type { AccountView } from '../../../server/protocol/identity.ts'
import { Authenticator } from '../support/authenticator.ts'
import { HOUR, real, usePasskey, withPasskey } from '../support/joining.ts'
import { Visitor } from '../support/visitor.ts'

const signedUp = async () => {
  const world = await real()
  return { ...world, ...(await withPasskey(world.house, await world.invite())) }
}

describe('a passkey', () => {
  it('is refused on a challenge that was used, that another site passed on, or without a recognised finger', async () => {
    const { house, key } = await signedUp()
    const visitor = new Visitor(house)
    const options = await visitor.post('/api/sign-in/passkey/options')
    const response = key.use(options.body as PublicKeyCredentialRequestOptionsJSON, visitor.origin)
    expect((await visitor.post('/api/sign-in/passkey', { response })).status).toBe(204)
    expect((await visitor.post('/api/sign-in/passkey', { response })).status, 'sent again').toBe(401)
    expect((await usePasskey(visitor, key, undefined, 'https://evil.example')).status).toBe(401)
    key.verified = false
    expect((await usePasskey(visitor, key)).status).toBe(401)
    key.verified = true
    expect((await usePasskey(visitor, key)).status).toBe(204)
  })

  it('that counts backwards is a copy, and refused', async () => {
    const { house, key } = await signedUp()
    key.counter = 10
    expect((await usePasskey(new Visitor(house), key)).status).toBe(204)
    key.counter = 5
    expect((await usePasskey(new Visitor(house), key)).status).toBe(401)
  })

  it('of somebody unknown is refused in the same words as a wrong one', async () => {
    const { house, key } = await signedUp()
    const stranger = await usePasskey(new Visitor(house), new Authenticator())
    key.verified = false
    const wrong = await usePasskey(new Visitor(house), key)
    expect([stranger.status, stranger.text]).toEqual([wrong.status, wrong.text])
  })

  it('is added and removed by its owner, after a fresh proof, and never the last one', async () => {
    const { time, visitor, key } = await signedUp()
    const second = new Authenticator()
    const add = async () => {
      const options = await visitor.post('/api/account/passkeys/options')
      if (options.status !== 200) return options
      const response = second.make(options.body as PublicKeyCredentialCreationOptionsJSON, visitor.origin)
      return visitor.post('/api/account/passkeys', { response })
    }
    const first = key.id.toString('base64url')
    expect((await visitor.send('DELETE', `/api/account/passkeys/${first}`)).body).toMatchObject({
      error: { code: 'lastCredential' },
    })
    time.now += HOUR
    expect((await add()).body).toMatchObject({ error: { code: 'notFresh' } })
    expect((await usePasskey(visitor, key, '/api/proof/passkey')).status).toBe(204)
    expect((await add()).status).toBe(204)
    expect((await visitor.send('DELETE', `/api/account/passkeys/${first}`)).status).toBe(204)
    const { passkeys } = (await visitor.get('/api/account')).body as AccountView
    expect(passkeys.map(({ id }) => id)).toEqual([second.id.toString('base64url')])
  })
})
