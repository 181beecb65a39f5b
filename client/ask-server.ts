import type { Bilingual } from '../machines/agreements/agreement.ts'

/** What a request brought: an answer, or what went wrong in words that say what to do. */
export type Asked<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | {
      readonly ok: false
      readonly status: number
      readonly code: string
      readonly message: Bilingual
      readonly body: unknown
    }

const noAnswer: Bilingual = {
  de: 'Der Server antwortet nicht. Bitte die Verbindung prüfen und noch einmal versuchen.',
  en: 'The server does not answer. Please check the connection and try again.',
}

/** Asks the server something over HTTP. Never rejects. */
export async function askServer<Answer = undefined>(
  method: string,
  path: string,
  body?: unknown,
): Promise<Asked<Answer>> {
  const response = await send(method, path, body)
  const answer: unknown = response ? await parsed(response) : undefined
  if (response?.ok) return { ok: true, answer: answer as Answer }
  const { code, message } = problemIn(answer)
  return { ok: false, status: response?.status ?? 0, code, message, body: answer }
}

async function send(method: string, path: string, body: unknown): Promise<Response | null> {
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch {
    return null
  }
}

async function parsed(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

interface Problem {
  readonly error?: { readonly code?: string; readonly message?: Bilingual }
}

function problemIn(answer: unknown): { readonly code: string; readonly message: Bilingual } {
  const { error } = (answer ?? {}) as Problem
  return { code: error?.code ?? 'noAnswer', message: error?.message ?? noAnswer }
}
