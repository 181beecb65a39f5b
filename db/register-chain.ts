import { hash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { Mandate, RegisterEntry, RegisterHead } from './mandates.ts'
import type { RowFault } from './verify-rows.ts'

/** The head of an empty register. */
export const emptyRegister: RegisterHead = { version: 0, hash: '0'.repeat(64) }

const FORMAT = 'schulterschluss-register-1'

/** SHA-256 in hex over all that a line of the register says, and over the line before it. */
export function registerHash(line: Omit<RegisterEntry, 'hash'>): string {
  const { partner, version, at, by, person, change, previous } = line
  return hash('sha256', canonicalJson([FORMAT, partner, version, at, by, person, change, previous]), 'hex')
}

/** Walks a partner's register from its first line: its head, or the first line that is not as it was written. */
export function verifyRegister(lines: readonly RegisterEntry[]): RegisterHead | RowFault {
  let head = emptyRegister
  for (const { hash: written, ...line } of lines) {
    const where = `Line ${head.version + 1} of the register of ${line.partner}`
    const fault = (what: string): RowFault => ({ number: head.version + 1, explanation: `${where} ${what}` })
    if (line.version !== head.version + 1) return fault('is missing.')
    if (line.previous !== head.hash) return fault('is not chained to the one before.')
    if (registerHash(line) !== written) return fault('was changed after it was written.')
    head = { version: line.version, hash: written }
  }
  return head
}

/** The mandates that a register says there are: what was given, with what became of it since. */
export function mandatesBy(lines: readonly RegisterEntry[]): ReadonlyMap<string, Mandate> {
  const mandates = new Map<string, Mandate>()
  for (const { change, by, at } of lines) {
    if (change.type === 'given') {
      mandates.set(change.mandate.id, change.mandate)
      continue
    }
    const mandate = mandates.get(change.mandate)
    if (!mandate) continue
    if (change.type === 'withdrawn') mandates.delete(mandate.id)
    else if (change.type === 'ended') mandates.set(mandate.id, { ...mandate, to: change.to })
    else mandates.set(mandate.id, { ...mandate, confirmed: change.type === 'confirmed' ? { by, at } : null })
  }
  return mandates
}
