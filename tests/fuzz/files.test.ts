import { isDeepStrictEqual } from 'node:util'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkAgreement } from '../../machines/agreements/check.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { agreementById } from '../../machines/agreements/registry.ts'
import { NotInFormat } from '../../machines/scenario/not-in-format.ts'
import { readScenario } from '../../machines/scenario/read.ts'
import { cutAt, foundIn, soughtIn } from '../../client/screens/agreement/search.ts'
import { againstLog } from '../../server/evidence/against.ts'
import { receiptText } from '../../server/protocol/evidence.ts'
import { newSigner } from '../../server/evidence/signer.ts'
import { readBytes } from '../../server/oparl/sources.ts'
import { parseJson } from '../../server/oparl/json.ts'
import { readPrintedText } from '../../server/printed-text.ts'
import { uploaded } from '../../server/set-up/agreement-choice.ts'
import { runScenario } from '../../server/scenario/run.ts'
import { Council } from '../support/council.ts'
import { casesOf, Dice, seed } from './dice.ts'
import { tellsOfInside } from './documented.ts'
import { strange, strangeText, textOf, type Tree } from './garbage.ts'
import { mutated, scratched } from './mutate.ts'

const here = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const tree = (json: string): Tree => JSON.parse(json) as Tree

/** A file with a few things in it changed; sometimes one that never was such a file. */
function bad(file: string, dice: Dice): string {
  if (dice.oneIn(30)) return textOf(strange(dice))
  let now = tree(file)
  for (let times = dice.below(4); times > 0; times -= 1) now = mutated(now, dice)
  const text = textOf(now)
  return dice.oneIn(6) ? scratched(text, dice) : text
}

/** What was wrong, case by case: whatever is thrown, and whatever words only a bug would say. */
async function faultsOver(usual: number, play: (dice: Dice) => unknown): Promise<string[]> {
  const faults: string[] = []
  for (const number of casesOf('FUZZ_FILES', usual)) {
    try {
      const said = JSON.stringify([await play(new Dice(seed, number))])
      const told = tellsOfInside(said)
      if (told !== undefined)
        faults.push(`seed ${String(seed)}, case ${String(number)}: says ${told}: ${said.slice(0, 300)}`)
    } catch (error) {
      faults.push(
        `seed ${String(seed)}, case ${String(number)}: ${error instanceof Error ? (error.stack ?? '').slice(0, 600) : String(error)}`,
      )
    }
  }
  return faults
}

const agreementFile = here('../../machines/agreements/musterstadt/agreement.json')
const agenda = here('../server/oparl/fixtures/list-page.json')
const scenarios = readdirSync(new URL('../scenarios', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => here(`../scenarios/${name}`))

describe('any file', () => {
  it('as an agreement is one that the rules work with, or every fault is named with its place', async () => {
    const faults = await faultsOver(250, (dice) => {
      const text = bad(agreementFile, dice)
      const choice = uploaded(text)
      if (!choice.ok)
        return choice.faults.length > 0 &&
          choice.faults.every(({ where, message }) => where !== '' && message.de !== '')
          ? choice.faults
          : Promise.reject(new Error('a fault without words'))
      // It is taken: then a council must be able to work by it.
      const council = new Council(choice.agreement)
      council.at = `${choice.agreement.validFrom}T12:00:00Z`
      const body = choice.agreement.bodies.find(({ kind }) => kind === 'council')?.id ?? ''
      council.meeting('m', body).item('i', { meeting: 'm' })
      const again = checkAgreement(JSON.parse(JSON.stringify(choice.agreement)))
      return [council.display('i').code, again.ok]
    })
    expect(faults).toEqual([])
  })

  it('as an agenda is read, or refused with words, whatever its bytes', async () => {
    const faults = await faultsOver(300, (dice) => {
      const bytes = Buffer.from(bad(agenda, dice))
      if (dice.oneIn(4) && bytes.length > 0) bytes[dice.below(bytes.length)] = dice.below(256)
      const read = readBytes([{ file: strangeText(dice).slice(0, 200), bytes }], { timeZone: 'Europe/Berlin' })
      return read.ok
        ? read.counts
        : read.errors.map(({ message }) =>
            message.de === '' ? Promise.reject(new Error('no words')) : message.de.length,
          )
    })
    expect(faults).toEqual([])
  })

  it('as JSON is a value, or a place where it breaks', async () => {
    const faults = await faultsOver(300, (dice) => {
      const parsed = parseJson(Buffer.from(scratched(textOf(strange(dice)), dice)), 'file.json')
      return parsed.ok || parsed.problem.message.de !== ''
    })
    expect(faults).toEqual([])
  })

  it('as a scenario plays to an end, or is refused by step and field', async () => {
    const faults = await faultsOver(25, async (dice) => {
      try {
        const scenario = readScenario(bad(dice.of(scenarios), dice), agreementById)
        const result = await runScenario(scenario)
        return result.ok || result.message !== ''
      } catch (error) {
        if (error instanceof NotInFormat) return true
        throw error
      }
    })
    expect(faults).toEqual([])
  })

  it('as an agreement’s printed text is taken, or refused by lines', async () => {
    const text = Array.from({ length: 60 }, (_, line) => `${String(line + 1)} Zeile`).join('\n')
    const faults = await faultsOver(300, (dice) => {
      const read = readPrintedText(scratched(dice.oneIn(10) ? strangeText(dice) : text, dice))
      return read.ok || read.faults.length > 0
    })
    expect(faults).toEqual([])
  })

  it('as a receipt proves something only when it is one', async () => {
    const signer = newSigner()
    const unsigned = {
      council: krefeld.id,
      side: 'spd',
      version: 3,
      hash: 'a'.repeat(64),
      at: '2021-02-04T17:00:00+01:00',
    }
    const receipt = JSON.stringify({
      kind: 'schulterschluss-receipt-1',
      ...unsigned,
      key: signer.publicKey,
      signature: signer.sign(receiptText(unsigned)),
    })
    const side = {
      head: { version: 9, hash: '' },
      had: ({ version, hash }: { version: number; hash: string }) => version === 3 && hash === 'a'.repeat(64),
    }
    const known = { council: krefeld.id, sides: new Map([['spd', side]]), keys: [signer.publicKey] }
    expect(againstLog(receipt, known).ok).toBe(true)
    const faults = await faultsOver(200, (dice) => {
      const changed = bad(receipt, dice)
      const judged = againstLog(changed, known)
      if (judged.ok && JSON.stringify(judged.receipt) !== receipt && !sameReceipt(judged.receipt, receipt))
        throw new Error(`takes ${changed}`)
      return judged.ok || judged.explanation !== ''
    })
    expect(faults).toEqual([])
  })

  it('as words to look for in the agreement finds something or nothing', async () => {
    const faults = await faultsOver(20, (dice) => {
      const query = scratched(
        dice.oneIn(3) ? dice.of(['Z. 590–593', '590', 'G6.2', 'vertagung']) : strangeText(dice).slice(0, 500),
        dice,
      )
      const sought = soughtIn(query)
      if (!sought) return null
      cutAt(krefeld.norms[0]?.title.de ?? '', sought.words)
      return Object.values(foundIn(krefeld, sought, () => '')).map(({ length }) => length)
    })
    expect(faults).toEqual([])
  })
})

/** The same things said in another order. */
const sameReceipt = (judged: object | undefined, receipt: string): boolean =>
  isDeepStrictEqual(judged, JSON.parse(receipt))
