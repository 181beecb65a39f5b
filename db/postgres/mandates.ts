import { canonicalJson } from '../canonical-json.ts'
import type { Mandate, MandateChange, Mandates, RegisterEntry, RegisterHead } from '../mandates.ts'
import { emptyRegister } from '../register-chain.ts'
import { lineFrom, type LineRow, mandateFrom, mandateRow, type MandateRow } from '../rows/mandate.ts'
import type { CouncilDatabase } from './council-database.ts'
import type { OneCouncil } from './one-council.ts'

const MANDATES =
  'SELECT id, person, partner, from_day, to_day, role, committees, board, represents, confirmed_by, confirmed_at ' +
  'FROM mandates WHERE council = $1'
const CONFIRM = 'UPDATE mandates SET confirmed_by = $3, confirmed_at = $4 WHERE council = $1 AND id = $2'

/** Carries out changes and writes each into its partner's register, within a transaction; the database chains the lines. */
export async function changeMandates(
  within: OneCouncil,
  changes: readonly MandateChange[],
  by: string,
  at: number,
): Promise<void> {
  for (const change of changes) {
    const { partner, person } = await carryOut(within, change, by, at)
    await within.insert('register', { partner, at, actor: by, person, change: canonicalJson(change) })
  }
}

/** Returns the mandate that it is about. */
async function carryOut(within: OneCouncil, change: MandateChange, by: string, at: number): Promise<Mandate> {
  if (change.type === 'given') {
    await within.insert('mandates', { ...mandateRow(change.mandate) })
    return change.mandate
  }
  const id = change.mandate
  const row = await within.row<MandateRow>(`${MANDATES} AND id = $2`, id)
  if (!row) throw new Error(`There is no mandate ${id}.`)
  if (change.type === 'ended') {
    await within.changed('UPDATE mandates SET to_day = $3 WHERE council = $1 AND id = $2', id, change.to)
  } else if (change.type === 'confirmed') await within.changed(CONFIRM, id, by, at)
  else if (change.type === 'held') await within.changed(CONFIRM, id, null, null)
  else await within.changed('DELETE FROM mandates WHERE council = $1 AND id = $2', id)
  return mandateFrom(row)
}

/** The registers of one council's partners. */
export class PostgresMandates implements Mandates {
  readonly #council: CouncilDatabase

  constructor(council: CouncilDatabase) {
    this.#council = council
  }

  async mandates(): Promise<readonly Mandate[]> {
    return (await this.#council.rows<MandateRow>(`${MANDATES} ORDER BY person, from_day, id`)).map(mandateFrom)
  }

  change(changes: readonly MandateChange[], by: string, at: number): Promise<void> {
    return this.#council.change((within) => changeMandates(within, changes, by, at))
  }

  async registerHead(partner: string): Promise<RegisterHead> {
    const head = await this.#council.row<RegisterHead>(
      'SELECT version, hash FROM register WHERE council = $1 AND partner = $2 ORDER BY version DESC LIMIT 1',
      partner,
    )
    return head ?? emptyRegister
  }

  async register(partner: string): Promise<readonly RegisterEntry[]> {
    const rows = await this.#council.rows<LineRow>(
      'SELECT partner, version, at, actor, person, change, previous, hash FROM register ' +
        'WHERE council = $1 AND partner = $2 ORDER BY version',
      partner,
    )
    return rows.map(lineFrom)
  }

  async registers(): Promise<readonly string[]> {
    const statement = 'SELECT DISTINCT partner FROM register WHERE council = $1 ORDER BY partner'
    return (await this.#council.rows<{ partner: string }>(statement)).map(({ partner }) => partner)
  }

  onChange(listener: () => void): () => void {
    return this.#council.changes.mandates.add(listener)
  }
}
