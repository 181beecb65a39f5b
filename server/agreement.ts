import { readFile } from 'node:fs/promises'
import { checkAgreement } from '../machines/agreements/check.ts'
import { parseJson } from './oparl/json.ts'
import { problemLines } from './oparl/report.ts'

/** `npm run agreement -- check FILE`: is this file an agreement that the rules can work with? Says all that is not. */
async function check(path: string): Promise<boolean> {
  const parsed = parseJson(await readFile(path), path)
  if (!parsed.ok) {
    for (const line of [...problemLines([parsed.problem]), ...problemLines([parsed.problem], 'en')]) console.error(line)
    return false
  }
  const checked = checkAgreement(parsed.value)
  if (checked.ok) {
    const { id, partners, norms, bodies, measures, validFrom, validTo } = checked.agreement
    console.log(
      `ok ${id}: ${partners.length} partners, ${norms.length} norms, ${bodies.length} bodies, ${measures.length} measures, ${validFrom} to ${validTo}`,
    )
    return true
  }
  for (const { where, message } of checked.faults) console.error(`${path}: ${where}: ${message.de} / ${message.en}`)
  return false
}

const [verb, path] = process.argv.slice(2)
if (verb !== 'check' || path === undefined) {
  console.error('Aufruf / usage: npm run agreement -- check FILE')
  process.exitCode = 2
} else {
  process.exitCode = (await check(path)) ? 0 : 1
}
