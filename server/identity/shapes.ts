import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import Type from 'typebox'
import { longestPassword } from './passwords.ts'

/** What browsers send when people sign in. */

const Base64 = Type.String({ pattern: '^[A-Za-z0-9_-]+$', maxLength: 16_384 })
export const Token = Type.String({ minLength: 20, maxLength: 100 })
/** Longer ones are refused with words; far longer ones are not read at all. */
export const Password = Type.String({ minLength: 1, maxLength: 8 * longestPassword })

const credential = { id: Base64, rawId: Base64, type: Type.Literal('public-key') }
export const Attestation = Type.Unsafe<RegistrationResponseJSON>(
  Type.Object({
    ...credential,
    response: Type.Object({
      clientDataJSON: Base64,
      attestationObject: Base64,
      transports: Type.Optional(Type.Array(Type.String({ maxLength: 40 }), { maxItems: 10 })),
    }),
  }),
)
export const Assertion = Type.Unsafe<AuthenticationResponseJSON>(
  Type.Object({
    ...credential,
    response: Type.Object({
      clientDataJSON: Base64,
      authenticatorData: Base64,
      signature: Base64,
      userHandle: Type.Optional(Base64),
    }),
  }),
)
export const exactly = <Fields extends Type.TProperties>(fields: Fields) =>
  Type.Object(fields, { additionalProperties: false })
