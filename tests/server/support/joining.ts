import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { enrol } from '../../../server/identity/enrol.ts'
import { Authenticator } from './authenticator.ts'
import { type House, newHouse } from './house.ts'
import { Visitor } from './visitor.ts'

export const HOUR = 3_600_000
export const words = 'vier Wörter im Regen'

/** A house as in real use, with a lead who has not signed in yet. `now` is the wall clock, and tests may move it. */
export async function real(more: Parameters<typeof newHouse>[0] = {}) {
  const time = { now: Date.now() }
  const house = await newHouse({ oneClickLinks: false, wallClock: () => time.now, ...more })
  await enrol(house.file, { id: 'jost', name: 'Jost', login: 'jost', partner: 'spd', role: 'lead', committees: [] })
  const invite = (person = 'jost', ms = HOUR) => house.file.invitations.invite(person, 'admin', time.now, time.now + ms)
  return { house, time, invite }
}

export async function withPasskey(house: House, token: string) {
  const [visitor, key] = [new Visitor(house), new Authenticator()]
  const options = await visitor.post('/api/invitation/passkey/options', { token })
  if (options.status !== 200) return { visitor, key, answer: options }
  const response = key.make(options.body as PublicKeyCredentialCreationOptionsJSON, visitor.origin)
  return { visitor, key, answer: await visitor.post('/api/invitation/passkey', { token, response }) }
}

export async function usePasskey(
  visitor: Visitor,
  key: Authenticator,
  path = '/api/sign-in/passkey',
  origin = visitor.origin,
) {
  const options = await visitor.post(`${path}/options`)
  return visitor.post(path, { response: key.use(options.body as PublicKeyCredentialRequestOptionsJSON, origin) })
}
