import { signal } from '@preact/signals'
import { applyPreview, previewFile } from './requests.ts'
import type { Applied, Failed, Previewed } from './requests.ts'
import type { ImportPreview } from '../../../server/protocol/import.ts'

/** Where the import stands. Lives outside the screen: long work may be left alone and found again. */
export type ImportState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly name: string; readonly bytes: number }
  | Exclude<Previewed, Failed>
  | { readonly kind: 'applying'; readonly commands: number }
  | (Exclude<Applied, Failed> & {
      readonly meeting: string | null
      readonly meetings: ImportPreview['meetings']
    })
  | { readonly kind: 'failed'; readonly while: 'reading' | 'applying'; readonly message: Failed['message'] }

export const importState = signal<ImportState>({ kind: 'waiting' })

export async function read(file: File): Promise<void> {
  importState.value = { kind: 'reading', name: file.name, bytes: file.size }
  const answer = await previewFile(file)
  importState.value = answer.kind === 'failed' ? { ...answer, while: 'reading' } : answer
}

export async function apply(): Promise<void> {
  const state = importState.value
  if (state.kind !== 'preview') return
  const { preview, commands, meetings } = state.preview
  importState.value = { kind: 'applying', commands }
  const answer = await applyPreview(preview)
  importState.value =
    answer.kind === 'failed'
      ? { ...answer, while: 'applying' }
      : { ...answer, meetings, meeting: meetings.at(-1)?.id ?? null }
}

export function startOver(): void {
  importState.value = { kind: 'waiting' }
}
