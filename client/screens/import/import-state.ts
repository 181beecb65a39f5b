import { signal } from '@preact/signals'
import { readAddress, type Reading } from './address-reading.ts'
import { applyPreview, previewFile } from './requests.ts'
import type { Applied, Failed, Previewed } from './requests.ts'
import type { ImportPreview } from '../../../server/protocol/import.ts'

/** Where the import stands. Lives outside the screen: long work may be left alone and found again. */
export type ImportState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'asking'; readonly address: string; readonly so: Reading }
  | Exclude<Previewed, Failed>
  | { readonly kind: 'applying'; readonly commands: number }
  | (Exclude<Applied, Failed> & {
      readonly meeting: string | null
      readonly meetings: ImportPreview['meetings']
    })
  | { readonly kind: 'failed'; readonly while: 'reading' | 'applying'; readonly message: Failed['message'] }

/** Bodies of the source, by name, that a person said are another body of the agreement. */
export const chosenBodies = signal<Readonly<Record<string, string>>>({})

export const importState = signal<ImportState>({ kind: 'waiting' })

export async function read(file: File): Promise<void> {
  importState.value = { kind: 'reading', name: file.name, bytes: file.size }
  const answer = await previewFile(file)
  chosenBodies.value = {}
  importState.value = answer.kind === 'failed' ? { ...answer, while: 'reading' } : answer
}

let stopping = new AbortController()

/** Reads the council's system. */
export async function readFrom(wanted: { readonly address: string; readonly coming: boolean }): Promise<void> {
  const { address } = wanted
  stopping = new AbortController()
  const { signal: stop } = stopping
  const show = (so: Reading): void => void (importState.value = { kind: 'asking', address, so })
  show({ requests: 0, meetings: 0 })
  const answer = await readAddress(wanted, (so) => stop.aborted || show(so), stop)
  if (stop.aborted) return
  chosenBodies.value = {}
  importState.value = answer.kind === 'failed' ? { ...answer, while: 'reading' } : answer
}

export function stopReading(): void {
  stopping.abort()
  startOver()
}

export async function apply(): Promise<void> {
  const state = importState.value
  if (state.kind !== 'preview') return
  const { preview, commands, meetings } = state.preview
  importState.value = { kind: 'applying', commands }
  const answer = await applyPreview(preview, chosenBodies.peek())
  importState.value =
    answer.kind === 'failed'
      ? { ...answer, while: 'applying' }
      : { ...answer, meetings, meeting: meetings.at(-1)?.id ?? null }
}

export function startOver(): void {
  importState.value = { kind: 'waiting' }
}
