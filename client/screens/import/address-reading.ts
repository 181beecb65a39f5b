import type { Bilingual } from '../../../machines/agreements/agreement.ts'
import type { AddressBegun, AddressReading, ImportProblems } from '../../../server/protocol/import.ts'
import type { Failed, Previewed } from './requests.ts'

/** Asks the server to read a council's OParl system, and how far it is, until it is done. */

export interface Reading {
  readonly requests: number
  readonly meetings: number
}

const everyMs = 700

/** Resolves with the preview, or why there is none. `stop` ends it, on the server as well. */
export async function readAddress(
  wanted: { readonly address: string; readonly coming: boolean },
  onProgress: (reading: Reading) => void,
  stop: AbortSignal,
): Promise<Previewed> {
  const { address, coming } = wanted
  const body = JSON.stringify(address === '' ? { coming } : { address, coming })
  const begun = await ask('/api/import/address', {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  })
  if (!begun?.ok) return failure(begun)
  const { reading } = (await begun.json()) as AddressBegun
  const path = `/api/import/address/${reading}`
  for (;;) {
    await new Promise((resolve) => {
      setTimeout(resolve, everyMs)
    })
    if (stop.aborted) {
      await ask(path, { method: 'DELETE' })
      return { kind: 'failed', message: null }
    }
    const look = await ask(path, {})
    if (look?.status === 422) return { kind: 'broken', problems: ((await look.json()) as ImportProblems).problems }
    if (!look?.ok) return failure(look)
    const state = (await look.json()) as AddressReading
    if (state.state === 'done') return { kind: 'preview', preview: state.preview }
    onProgress(state)
  }
}

async function ask(path: string, init: RequestInit): Promise<Response | null> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init })
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
