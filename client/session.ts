import { actingForNobody, actsForNobody, councilAgreement, me, session, signedOut } from './store.ts'
import type { Agreement } from '../machines/agreements/agreement.ts'
import type { WhoView } from '../server/protocol/identity.ts'

/** Asks the server who is looking. A network that is down says nothing about it. */
export async function checkSession(): Promise<void> {
  const response = await ask('/api/me')
  if (response?.status === 401) return signedOut()
  if (!response?.ok) return
  const who = (await response.json()) as WhoView
  if (!('partner' in who)) return actingForNobody(who)
  me.value = who
  actsForNobody.value = null
  session.value = 'signedIn'
}

/** Loads the agreement's data, which does not change while a page is open. Tries again until it has it. */
export async function loadAgreement(): Promise<void> {
  while (session.value === 'signedIn' && councilAgreement.value === null) {
    const response = await ask('/api/agreement')
    if (response?.ok) councilAgreement.value = (await response.json()) as Agreement
    else await new Promise((resolve) => setTimeout(resolve, 2000))
  }
}

/** Ends the session on the server, then on this screen. */
export async function signOut(): Promise<boolean> {
  const response = await ask('/api/sign-out', { method: 'POST' })
  const done = response !== null && (response.ok || response.status === 401)
  if (done) signedOut()
  return done
}

async function ask(path: string, init?: RequestInit): Promise<Response | null> {
  try {
    return await fetch(path, { credentials: 'same-origin', headers: { accept: 'application/json' }, ...init })
  } catch {
    return null
  }
}
