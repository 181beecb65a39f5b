import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { toFile } from '../../db/move/between-stores.ts'
import { Database } from '../../db/postgres/database.ts'
import { receiptsOf } from '../../db/postgres/evidence.ts'
import { guardsOf } from '../../db/postgres/guards.ts'
import { storedAfter, storedAnswers, storedErasures } from '../../db/postgres/log-reader.ts'
import { OneCouncil } from '../../db/postgres/one-council.ts'
import { verifyAnswers, verifyErasures, verifyReceipts } from '../../db/verify-rows.ts'
import { verify } from '../../db/verify.ts'
import { type Audit, audit, type AuditFault, type AuditOptions } from './audit.ts'

/**
 * The same as `audit` for a council in a database, also beside its running nodes: first what guards the tables and the chains as
 * they stand there, then all the rest on a copy in `folder`, which is gone afterwards. Throws Unusable.
 */
export async function auditDatabase(
  url: string,
  council: string,
  folder: string,
  options: AuditOptions,
): Promise<Audit> {
  const database = new Database(url, 1)
  try {
    const { differs, triggers } = await guardsOf(database)
    const explanation = `Missing, switched off, changed or added: ${differs.join(', ')}.`
    const path = `${council}, in the database`
    if (differs.length > 0) return { path, against: [], fault: { in: 'tables', explanation } }
    const fault = await database.together(
      (within) => chainFault(new OneCouncil(within, council), options),
      'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
    )
    if (fault) return { path, against: [], triggers, fault }
    return { ...(await auditCopy(url, council, folder, options)), path, triggers }
  } finally {
    await database.close()
  }
}

async function auditCopy(url: string, council: string, data: string, options: AuditOptions): Promise<Audit> {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const folder = mkdtempSync(join(data, '.verify-'))
  try {
    const copy = join(folder, `${council}.sqlite`)
    await toFile(url, council, copy, async () => {})
    return await audit(copy, options)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function chainFault(council: OneCouncil, { heads }: AuditOptions): Promise<AuditFault | undefined> {
  const log = await verify(storedAfter(council, 0), heads)
  if (!log.ok) return { in: 'log', number: log.fault.version, explanation: log.fault.explanation }
  const answers = await verifyAnswers(storedAnswers(council), () => undefined)
  if (typeof answers !== 'number') return { in: 'answers', ...answers }
  const erasures = await verifyErasures(storedErasures(council), () => undefined)
  if (typeof erasures !== 'number') return { in: 'erasures', ...erasures }
  const receipts = await verifyReceipts(await receiptsOf(council), () => undefined)
  return typeof receipts === 'number' ? undefined : { in: 'receipts', ...receipts }
}
