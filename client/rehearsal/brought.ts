import { NotInFormat, type FilePlace } from '../../machines/scenario/not-in-format.ts'
import { readScenario } from '../../machines/scenario/read.ts'
import { CannotOpen, opened } from './play.ts'
import { type Script, scriptOf } from './script.ts'
import type { Agreement, Bilingual } from '../../machines/agreements/agreement.ts'
import type { RefusalView } from '../../server/protocol/view.ts'

/** Why a file cannot be played. */
export type Broken = { readonly ok: false; readonly name: string } & (
  | { readonly kind: 'size' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'format'; readonly place: FilePlace; readonly words: Bilingual }
  | { readonly kind: 'opening'; readonly thing: string; readonly refusal: RefusalView }
)

type Brought = { readonly ok: true; readonly script: Script } | Broken

/** The largest scenario, in bytes: a hundred times the longest of the repository. */
const largest = 1024 * 1024

/** Reads a scenario from this device, and sees whether its curtain would rise. Written for the council's own agreement or another known one. */
export async function broughtScript(file: File, own: Agreement): Promise<Brought> {
  const broken = { ok: false, name: file.name } as const
  if (file.size > largest) return { ...broken, kind: 'size' }
  try {
    const content = await file.text()
    const { agreementById } = await import('../../machines/agreements/registry.ts')
    const scenario = readScenario(content, (id) => (id === own.id ? own : agreementById(id)))
    const script = scriptOf(scenario)
    opened(script)
    return { ok: true, script }
  } catch (error) {
    if (error instanceof NotInFormat) return { ...broken, kind: 'format', place: error.place, words: error.words }
    if (error instanceof CannotOpen) {
      return { ...broken, kind: 'opening', thing: error.thing, refusal: error.refusal }
    }
    if (error instanceof DOMException) return { ...broken, kind: 'unreadable' }
    throw error
  }
}
