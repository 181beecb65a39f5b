import type { CouncilFile } from '../../db/sqlite/council.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { Actor } from '../../machines/events.ts'

/** The person as whom `npm run import` acts: nobody's account, a secretary of the first partner. */
export const importerId = 'import'

/** Adds the importer where there is none yet. */
export async function importerIn(people: CouncilFile['people'], agreement: Agreement): Promise<Actor> {
  const partner = agreement.partners[0]?.id ?? ''
  const known = await people.person(importerId)
  if (!known) await people.addPerson({ id: importerId, name: 'Import', partner, role: 'secretary', committees: [] })
  return { person: importerId, partner: known?.partner ?? partner, role: 'secretary', committees: [] }
}
