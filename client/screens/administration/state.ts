import { signal } from '@preact/signals'
import { announce } from '../../announcer.tsx'
import { askServer, type Asked } from '../../ask-server.ts'
import { askWithProof } from '../../proof.ts'
import { administrationText } from '../../texts/identity/administration.ts'
import { say } from '../../texts/language.ts'
import type { Bilingual } from '../../../machines/agreements/agreement.ts'
import type { AdministrationView, MandateView, PersonView } from '../../../server/protocol/administration.ts'

/** What the administrator sees, as of the last answer; null before the first. */
export const administration = signal<AdministrationView | null>(null)
export const loadTrouble = signal<Bilingual | null>(null)

export async function loadAdministration(): Promise<void> {
  const asked = await askServer<AdministrationView>('GET', '/api/administration')
  loadTrouble.value = asked.ok ? null : asked.message
  if (asked.ok) administration.value = asked.answer
}

/** Does something, asking for a fresh proof where the server wants one, and shows what it came to. */
export async function act<Answer = undefined>(method: string, path: string, body?: unknown): Promise<Asked<Answer>> {
  const asked = await askWithProof<Answer>(method, `/api/administration${path}`, body)
  await loadAdministration()
  if (asked.ok) announce(administrationText.peek().done)
  return asked
}

export const partnerName = ({ partners }: AdministrationView, id: string): string => {
  const found = partners.find((each) => each.id === id)
  return found ? say(found.name) : id
}

export const bodyName = ({ bodies }: AdministrationView, id: string): string => {
  const found = bodies.find((each) => each.id === id)
  return found ? say(found.name) : id
}

export const personName = ({ people }: AdministrationView, id: string | null): string =>
  people.find((each) => each.id === id)?.name ?? '—'

/** The mandate to name a person by: the one that holds, else what comes, else what was. */
export function mainMandate({ mandates }: PersonView): MandateView | undefined {
  const order = ['holds', 'waits', 'ahead', 'over'] as const
  return order.map((state) => mandates.findLast((each) => each.state === state)).find((each) => each !== undefined)
}
