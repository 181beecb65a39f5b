import type { Bilingual } from '../../../machines/agreements/agreement.ts'
import type { ImportApplied, ImportPreview, ImportProblems, ImportRefused } from '../../../server/protocol/import.ts'

/** What the server made of a file. `failed` without a message: it did not answer. */
export type Previewed =
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'broken'; readonly problems: ImportProblems['problems'] }
  | Failed
export type Applied =
  | { readonly kind: 'applied'; readonly applied: ImportApplied }
  | { readonly kind: 'refused'; readonly refused: ImportRefused['refused'] }
  | Failed
export interface Failed {
  readonly kind: 'failed'
  readonly message: Bilingual | null
}

/** Sends the file as it is; the server reads and compares it, and writes nothing. */
export async function previewFile(file: File): Promise<Previewed> {
  const response = await post(
    `/api/import/preview?name=${encodeURIComponent(file.name)}`,
    file,
    'application/octet-stream',
  )
  if (response?.ok) return { kind: 'preview', preview: (await response.json()) as ImportPreview }
  if (response?.status === 422)
    return { kind: 'broken', problems: ((await response.json()) as ImportProblems).problems }
  return failure(response)
}

/** Takes over what the preview showed, all of it or nothing. */
export async function applyPreview(preview: string, bodies: Readonly<Record<string, string>> = {}): Promise<Applied> {
  const response = await post('/api/import/apply', JSON.stringify({ preview, bodies }), 'application/json')
  if (response?.ok) return { kind: 'applied', applied: (await response.json()) as ImportApplied }
  if (response?.status === 409) return { kind: 'refused', refused: ((await response.json()) as ImportRefused).refused }
  return failure(response)
}

async function post(path: string, body: BodyInit, type: string): Promise<Response | null> {
  try {
    return await fetch(path, { method: 'POST', credentials: 'same-origin', headers: { 'content-type': type }, body })
  } catch {
    return null
  }
}

async function failure(response: Response | null): Promise<Failed> {
  try {
    const told = (await response?.json()) as { readonly error?: { readonly message?: Bilingual } } | undefined
    return { kind: 'failed', message: told?.error?.message ?? null }
  } catch {
    return { kind: 'failed', message: null }
  }
}
