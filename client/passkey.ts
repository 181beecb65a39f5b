import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'
import type { Bilingual } from '../machines/agreements/agreement.ts'
import { askServer } from './ask-server.ts'

/** Passkeys need a secure page under a host name: they belong to the name, and an address in figures is none. */
export const passkeysPossible = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && isSecureContext && !/^[\d.]+$|:/.test(location.hostname)

/** Null when it worked, otherwise what to tell the person, with the server's code where it has one. */
export type Outcome = (Bilingual & { readonly code?: string }) | null

const givenUp: Bilingual = {
  de: 'Das Gerät hat abgebrochen. Bitte noch einmal versuchen.',
  en: 'The device stopped. Please try again.',
}
const knownAlready: Bilingual = {
  de: 'Dieses Gerät hat schon einen Passkey für Sie.',
  en: 'This device has a passkey of yours already.',
}

/** Makes a passkey: options from `path` + `/options`, what the device made to `path`, with `more` in both. */
export async function makePasskey(path: string, more: object = {}): Promise<Outcome> {
  const options = await askServer<PublicKeyCredentialCreationOptionsJSON>('POST', `${path}/options`, more)
  if (!options.ok) return { ...options.message, code: options.code }
  return sent(path, more, async () => {
    const { startRegistration } = await import('@simplewebauthn/browser')
    return startRegistration({ optionsJSON: options.answer })
  })
}

/** Uses a passkey in the same way. */
export async function withPasskey(path: string): Promise<Outcome> {
  const options = await askServer<PublicKeyCredentialRequestOptionsJSON>('POST', `${path}/options`, {})
  if (!options.ok) return { ...options.message, code: options.code }
  return sent(path, {}, async () => {
    const { startAuthentication } = await import('@simplewebauthn/browser')
    return startAuthentication({ optionsJSON: options.answer })
  })
}

async function sent(path: string, more: object, ceremony: () => Promise<object>): Promise<Outcome> {
  let response: object
  try {
    response = await ceremony()
  } catch (error) {
    return error instanceof Error && error.name === 'InvalidStateError' ? knownAlready : givenUp
  }
  const asked = await askServer('POST', path, { ...more, response })
  return asked.ok ? null : asked.message
}
