import type { CouncilStore } from '../../db/council-store.ts'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { Actor } from '../../machines/events.ts'

/** The person as whom `npm run import` acts: nobody's account, a secretary of the first partner. */
export const importerId = 'import'

/** Adds the importer where there is none yet. */
export async function importerIn(people: CouncilStore['people'], agreement: Agreement): Promise<Actor> {
  if (!(await people.person(importerId))) await people.addPerson({ id: importerId, name: 'Import' })
  return { person: importerId, partner: agreement.partners[0]?.id ?? '', role: 'secretary', committees: [] }
}
