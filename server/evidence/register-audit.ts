import type Sqlite from 'better-sqlite3'
import { canonicalJson } from '../../db/canonical-json.ts'
import type { Mandate } from '../../db/mandates.ts'
import { mandatesBy, verifyRegister } from '../../db/register-chain.ts'
import { SqliteMandates } from '../../db/sqlite/mandates.ts'
import { SqlitePeople } from '../../db/sqlite/people.ts'
import type { RowFault } from '../../db/verify-rows.ts'

/**
 * Walks each partner's register, and holds the mandates that are in force against it: a line that is missing at the end
 * leaves a mandate that nobody gave, or one that nobody has. Returns each register's version.
 */
export async function auditRegisters(file: Sqlite.Database): Promise<ReadonlyMap<string, number> | RowFault> {
  const other = file
    .prepare<[], { version: number; change: string }>('SELECT version, change FROM register')
    .all()
    .find(({ change }) => canonicalJson(JSON.parse(change)) !== change)
  if (other) return { number: other.version, explanation: `Line ${other.version} of a register is written otherwise.` }
  const mandates = new SqliteMandates(file)
  const versions = new Map<string, number>()
  const registered = new Map<string, Mandate>()
  for (const partner of await mandates.registers()) {
    const lines = await mandates.register(partner)
    const head = verifyRegister(lines)
    if ('explanation' in head) return head
    versions.set(partner, head.version)
    for (const [id, mandate] of mandatesBy(lines)) registered.set(id, mandate)
  }
  // With a person their mandates are erased; the register keeps its lines, which mean nobody then.
  const people = new Set((await new SqlitePeople(file).people()).map(({ id }) => id))
  const isThere = (mandate: Mandate): boolean =>
    people.has(mandate.person) && (mandate.kind === 'own' || people.has(mandate.represents))
  const said = new Map([...registered].filter(([, mandate]) => isThere(mandate)))
  for (const mandate of (await mandates.mandates()).filter((each) => !isFromBefore(each))) {
    const line = said.get(mandate.id)
    said.delete(mandate.id)
    if (line && canonicalJson(line) === canonicalJson(mandate)) continue
    return fault(mandate, 'is not the one that stands in the register')
  }
  const [missing] = said.values()
  return missing ? fault(missing, 'stands in the register and is not there') : versions
}

/** Given before there were registers. */
const isFromBefore = ({ confirmed }: Mandate): boolean => confirmed?.by === 'before'

const fault = ({ id, partner }: Mandate, what: string): RowFault => ({
  number: 0,
  explanation: `The mandate ${id} of ${partner} ${what}.`,
})
