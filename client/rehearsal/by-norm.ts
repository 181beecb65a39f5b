import { scriptText } from '../texts/rehearsal/scripts.ts'
import { scriptIds, scriptNamed } from './repertoire.ts'
import type { Agreement, NormId } from '../../machines/agreements/agreement.ts'

/** A rehearsal as a link. */
export interface RehearsalLink {
  readonly href: string
  readonly title: string
}

/** Which rehearsals are about a norm, in the order of the playbill. */
export function rehearsalsByNorm(agreement: Agreement): ReadonlyMap<NormId, readonly RehearsalLink[]> {
  const found = new Map<NormId, RehearsalLink[]>()
  for (const id of scriptIds) {
    const norms = new Set(scriptNamed(id, agreement)?.moves.flatMap(({ norm }) => norm ?? []))
    const link = { href: `/probelauf/${id}`, title: scriptText.value[id].title }
    for (const norm of norms) found.set(norm, [...(found.get(norm) ?? []), link])
  }
  return found
}
