import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Challenges, Purpose } from '../../db/challenges.ts'
import type { NewCredential, Passkey } from '../../db/credentials.ts'
import type { Person } from '../../db/people.ts'

/** The site as browsers see it; a passkey belongs to its host name, which cannot be an address in figures. */
export interface Site {
  readonly origin: string
}
const rpId = ({ origin }: Site): string => new URL(origin).hostname

/** Making and checking passkeys: the user is verified (finger, face, PIN), and no name has to be typed. */
export class Passkeys {
  readonly #challenges: Challenges

  constructor(challenges: Challenges) {
    this.#challenges = challenges
  }

  /** What a browser needs to make one for this person, who has `known` already. */
  async toMake(
    site: Site,
    person: Person,
    what: 'join' | 'add',
    known: readonly Passkey[],
    now: number,
  ): Promise<PublicKeyCredentialCreationOptionsJSON> {
    return generateRegistrationOptions({
      rpName: 'Schulterschluss',
      rpID: rpId(site),
      userName: person.login ?? person.name,
      userDisplayName: person.name,
      userID: new TextEncoder().encode(person.id),
      challenge: bytesOf(await this.#challenges.make({ what, person: person.id }, now)),
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    })
  }

  /** The passkey that a browser made; undefined when it is not what was asked for. */
  async made(
    site: Site,
    purpose: Purpose,
    response: RegistrationResponseJSON,
    device: string,
    now: number,
  ): Promise<Extract<NewCredential, { kind: 'passkey' }> | undefined> {
    const result = await orNothing(
      verifyRegistrationResponse({
        response,
        expectedChallenge: (challenge) => this.#challenges.take(challenge, purpose, now),
        expectedOrigin: site.origin,
        expectedRPID: rpId(site),
        requireUserVerification: true,
      }),
    )
    if (!result?.verified) return undefined
    const { id, publicKey, counter } = result.registrationInfo.credential
    const transports = (response.response.transports ?? []).slice(0, 10).map((each) => each.slice(0, 40))
    return { kind: 'passkey', passkey: { id, publicKey, counter, transports, device } }
  }

  /** What a browser needs to use one; of a certain person, or of whoever picks theirs. */
  async toUse(
    site: Site,
    purpose: Purpose,
    known: readonly Passkey[],
    now: number,
  ): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      rpID: rpId(site),
      userVerification: 'required',
      challenge: bytesOf(await this.#challenges.make(purpose, now)),
      allowCredentials: known.map(({ id, transports }) => ({ id, transports: [...transports] })),
    })
  }

  /** How often this passkey was used by now, if it is the one; undefined when the response proves nothing. */
  async used(
    site: Site,
    purpose: Purpose,
    response: AuthenticationResponseJSON,
    { id, publicKey, counter }: Passkey,
    now: number,
  ): Promise<number | undefined> {
    const result = await orNothing(
      verifyAuthenticationResponse({
        response,
        expectedChallenge: (challenge) => this.#challenges.take(challenge, purpose, now),
        expectedOrigin: site.origin,
        expectedRPID: rpId(site),
        credential: { id, publicKey: new Uint8Array(publicKey), counter },
        requireUserVerification: true,
      }),
    )
    return result?.verified ? result.authenticationInfo.newCounter : undefined
  }
}

const bytesOf = (challenge: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(challenge, 'base64url'))

/** The library throws on whatever is wrong with a response; to whoever sent it, all of that is one answer. */
async function orNothing<Result>(checked: Promise<Result>): Promise<Result | undefined> {
  try {
    return await checked
  } catch {
    return undefined
  }
}
