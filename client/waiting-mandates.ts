import { effect, signal } from '@preact/signals'
import { askServer } from './ask-server.ts'
import { me } from './store.ts'
import type { RegisterView } from '../server/protocol/administration.ts'

/** How many mandates of the own faction wait for somebody's word; asked for those who may give it. */
export const waitingMandates = signal(0)

/** How often is looked: somebody new waits minutes, not seconds. */
const LOOK_EVERY_MS = 60_000

/** Looks for as long as the page lives. Called once at the start. */
export function watchMandates(): void {
  effect(() => {
    const role = me.value?.role
    if (role !== 'lead' && role !== 'secretary') {
      waitingMandates.value = 0
      return undefined
    }
    void countWaiting()
    const timer = setInterval(() => void countWaiting(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  })
}

async function countWaiting(): Promise<void> {
  const asked = await askServer<RegisterView>('GET', '/api/register')
  if (asked.ok) noteWaiting(asked.answer)
}

/** Counts what waits for somebody else than oneself. */
export function noteWaiting({ people }: RegisterView): void {
  const others = people.filter(({ id }) => id !== me.peek()?.person)
  waitingMandates.value = others.flatMap(({ mandates }) => mandates).filter(({ state }) => state === 'waits').length
}
