import type { Agreement } from '../../machines/agreements/agreement.ts'
import { scriptText } from '../texts/rehearsal/scripts.ts'
import { adjournment } from './scripts/adjournment.ts'
import { dissent } from './scripts/dissent.ts'
import { line } from './scripts/line.ts'
import { motion } from './scripts/motion.ts'
import { newText } from './scripts/new-text.ts'
import { release } from './scripts/release.ts'
import { resolution } from './scripts/resolution.ts'
import { sitting } from './scripts/sitting.ts'
import { uncovered } from './scripts/uncovered.ts'
import { staged, type Rehearsal } from './written.ts'
import type { ScriptId } from '../texts/rehearsal/scripts-de.ts'
import type { Script } from './script.ts'

/** The rehearsals that come with the product, in the order in which they build on each other. */
const repertoire: readonly (readonly [ScriptId, Rehearsal])[] = [
  ['line', line],
  ['sitting', sitting],
  ['dissent', dissent],
  ['newText', newText],
  ['adjournment', adjournment],
  ['release', release],
  ['resolution', resolution],
  ['uncovered', uncovered],
  ['motion', motion],
]

export const scriptIds: readonly ScriptId[] = repertoire.map(([id]) => id)

/** A rehearsal of the repertoire, under this agreement and in the language of the moment; undefined for another id. */
export function scriptNamed(id: string, agreement: Agreement): Script | undefined {
  const found = repertoire.find(([name]) => name === id)
  if (!found) return undefined
  const [name, rehearsal] = found
  const { title, props } = scriptText.value[name]
  return staged(name, rehearsal, agreement, title, props)
}
