import type { Bilingual } from '../../machines/agreements/agreement.ts'
import { asList, idOf } from '../oparl/fields.ts'
import { fetchBytes, type FetchOptions } from '../oparl/fetch.ts'
import { parseJson } from '../oparl/json.ts'
import { isObject } from '../oparl/notes.ts'

/**
 * What the council's own system says now of an item's result: asked when somebody wants to know, and kept nowhere, because
 * such texts name people.
 */
export type SourceResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly message: Bilingual }

/** The item by its own address; else on its meeting's agenda. */
export async function sourceResult(item: string, meeting: string | null, options: FetchOptions): Promise<SourceResult> {
  const own = await asked(item, options)
  const text = own.ok ? resultOf(own.value, item) : undefined
  if (text !== undefined) return { ok: true, text }
  const whole = meeting === null ? undefined : await asked(meeting, options)
  const there = whole?.ok ? resultOf(whole.value, item) : undefined
  if (there !== undefined) return { ok: true, text: there }
  if (!own.ok && (whole === undefined || !whole.ok)) return own
  return { ok: false, message: noResult }
}

type Asked = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: Bilingual }

async function asked(address: string, options: FetchOptions): Promise<Asked> {
  if (!/^https?:\/\//i.test(address)) return { ok: false, message: noAddress }
  const fetched = await fetchBytes(address, { timeoutMs: 10_000, ...options })
  if (!fetched.ok) return { ok: false, message: fetched.message }
  const parsed = parseJson(fetched.bytes, address)
  return parsed.ok ? { ok: true, value: parsed.value } : { ok: false, message: parsed.problem.message }
}

function resultOf(value: unknown, item: string): string | undefined {
  if (!isObject(value)) return undefined
  const found =
    idOf(value) === item
      ? value
      : asList(value['agendaItem'] ?? []).find((entry) => isObject(entry) && idOf(entry) === item)
  const result = isObject(found) ? found['result'] : undefined
  return typeof result === 'string' && result.trim() !== '' ? result : undefined
}

const noResult: Bilingual = {
  de: 'In der Quelle steht zu diesem Punkt noch kein Ergebnis.',
  en: 'The source has no result for this item yet.',
}
const noAddress: Bilingual = {
  de: 'Zu diesem Punkt ist keine Adresse im Ratsinformationssystem bekannt. Bitte den Text des Ergebnisses einfügen.',
  en: 'No address in the council’s information system is known for this item. Paste the text of the result.',
}
