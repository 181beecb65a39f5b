import type { Bilingual } from '../../../machines/agreements/agreement.ts'
import type { ReadResultView, ResultProblem, RollCallView } from '../../../server/protocol/results.ts'

/** Asks the server about past results and roll calls. `null`: it did not answer. */

export type Told<Value> = { readonly value: Value } | { readonly problem: Bilingual | null }

export const askSource = (item: string): Promise<Told<ReadResultView>> =>
  asked(`/api/results/source/${encodeURIComponent(item)}`, {})

export const readText = (item: string, text: string): Promise<Told<ReadResultView>> =>
  asked('/api/results/text', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ item, text }),
  })

export const readRollCall = (file: File): Promise<Told<RollCallView>> =>
  asked('/api/results/roll-call', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  })

async function asked<Value>(path: string, init: RequestInit): Promise<Told<Value>> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...init })
    if (response.ok) return { value: (await response.json()) as Value }
    return { problem: ((await response.json()) as Partial<ResultProblem>).error?.message ?? null }
  } catch {
    return { problem: null }
  }
}
