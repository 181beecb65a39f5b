import { Compile } from 'typebox/compile'
import { ClientFrame, protocolVersion } from './frames.ts'

const check = Compile(ClientFrame)

export type Read =
  | { readonly ok: true; readonly frame: ClientFrame }
  /** `id` of the command it belongs to, where that much could be read. */
  | { readonly ok: false; readonly error: 'malformed' | 'version'; readonly id?: string }

/** Bytes become a frame, once: whatever is not exactly one of the protocol is refused. Never throws. */
export function readClientFrame(bytes: string): Read {
  let input: unknown
  try {
    input = JSON.parse(bytes)
  } catch {
    return { ok: false, error: 'malformed' }
  }
  if (check.Check(input)) return { ok: true, frame: input }
  if (typeof input !== 'object' || input === null) return { ok: false, error: 'malformed' }
  if ('v' in input && input.v !== protocolVersion) return { ok: false, error: 'version' }
  const id =
    'id' in input && typeof input.id === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(input.id) ? { id: input.id } : {}
  return { ok: false, error: 'malformed', ...id }
}
