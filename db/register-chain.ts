import { hash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'
import type { RegisterEntry, RegisterHead } from './mandates.ts'

/** The head of an empty register. */
export const emptyRegister: RegisterHead = { version: 0, hash: '0'.repeat(64) }

const FORMAT = 'schulterschluss-register-1'

/** SHA-256 in hex over all that a line of the register says, and over the line before it. */
export function registerHash(line: Omit<RegisterEntry, 'hash'>): string {
  const { partner, version, at, by, person, change, previous } = line
  return hash('sha256', canonicalJson([FORMAT, partner, version, at, by, person, change, previous]), 'hex')
}
