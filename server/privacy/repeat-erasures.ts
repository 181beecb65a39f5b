import type { CouncilStore } from '../../db/council-store.ts'
import { openToInspect } from '../../db/sqlite/inspect.ts'
import { storedErasures } from '../../db/sqlite/log-reader.ts'

/**
 * A backup still holds what was erased since it was made. Erases it again, after a restore, by the record of the file that
 * was put aside, people included. Returns how many texts and people.
 */
export async function repeatErasures(aside: string, file: CouncilStore): Promise<{ texts: number; people: number }> {
  const before = openToInspect(aside)
  try {
    let texts = 0
    for await (const { version, path, standIn, at, by, cause } of storedErasures(before)) {
      texts += await file.log.eraseTexts([{ version, path, standIn }], { at, by, cause })
    }
    const still = new Set(before.prepare<[], string>('SELECT id FROM people').pluck().all())
    const gone = (await file.people.people()).filter(({ id }) => !still.has(id))
    for (const { id } of gone) await file.people.erasePerson(id)
    return { texts, people: gone.length }
  } finally {
    before.close()
  }
}
