import { askWho, earlyAnswer } from './early.ts'
import { actingForNobody, actsForNobody, councilAgreement, me, session, signedOut } from './store.ts'
import type { Agreement } from '../machines/agreements/agreement.ts'
import type { WhoView } from '../server/protocol/identity.ts'

/**
 * Asks the server who is looking. A network that is down, or takes longer than the patience of a screen, says nothing
 * about it. Returns whether the server answered.
 */
export async function checkSession(): Promise<boolean> {
  const response = await (earlyAnswer() ?? askWho())
  if (response?.status === 401) signedOut()
  else if (response?.ok) signedInAs((await response.json()) as WhoView)
  return response !== null && (response.ok || response.status === 401)
}

function signedInAs(who: WhoView): void {
  if (!('partner' in who)) return actingForNobody(who)
  me.value = who
  actsForNobody.value = null
  session.value = 'signedIn'
}

let loaded = false

/**
 * Loads the agreement's data, which does not change while a page is open; the device's may be older. Tries again until it
 * has it.
 */
export async function loadAgreement(): Promise<void> {
  while (session.value === 'signedIn' && !loaded) {
    const response = await ask('/api/agreement')
    if (response?.ok) {
      councilAgreement.value = (await response.json()) as Agreement
      loaded = true
    } else await new Promise((resolve) => setTimeout(resolve, 2000))
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
