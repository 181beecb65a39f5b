import { parseArgs } from 'node:util'
import { covered } from './covered.ts'
import { Findings, promises } from './findings.ts'
import { lived } from './lived.ts'
import { mutate } from './mutate.ts'
import { namedTests } from './named.ts'
import { searched } from './searched.ts'
import { reasonFor, unexplained } from './survivors.ts'

/**
 * `npm run prove`: searches, lives, mutates and measures, prints the figures and ends with 1 on any violation.
 * `-- --histories 1000000` for a long night, `--mutants all` for every mutant, `--mutants none` for none.
 */
const { values: wanted } = parseArgs({
  options: {
    histories: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '20210204' },
    /** `all`, `none`, or every so manieth. */
    mutants: { type: 'string', default: '25' },
    only: { type: 'string', default: '' },
  },
})

const began = performance.now()
const findings = new Findings()
const number = (value: number): string => value.toLocaleString('en')
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`

console.log('searching every reachable state')
const { items, motions } = searched(findings)
console.log(`searched  ${number(items.states)} states of items, ${number(items.transitions)} transitions tried`)
console.log(`searched  ${number(motions.states)} states of motions, ${number(motions.transitions)} transitions tried`)

const histories = Number(wanted.histories)
const { sent, accepted } = await lived(histories, Number(wanted.seed), findings)
console.log(
  `lived     ${number(histories)} histories of up to 60 steps, ${number(sent)} events sent, ${number(accepted)} accepted`,
)

console.log(`tests     ${number(await namedTests(findings))} name an invariant of bytes, screens or vocabulary`)

for (const [id, promise] of promises) {
  const story = findings.all.get(id)
  console.log(
    `${id.padEnd(4)} ${story === undefined ? 'ok      ' : 'VIOLATED'} ${promise}${story === undefined ? '' : `\n     ${story}`}`,
  )
}
console.log(`checked   ${number(promises.size)} invariants, ${number(findings.all.size)} violated`)

const coverage = await covered()
const missed = Object.entries(coverage).filter(([, part]) => part.covered < part.total)
const parts = Object.entries(coverage).map(([name, part]) => `${name} ${percent(part.covered, part.total)}`)
console.log(`covered   ${parts.join(', ')} of machines/`)

let survived = 0
if (wanted.mutants !== 'none') {
  const every = wanted.mutants === 'all' ? 1 : Number(wanted.mutants)
  const { total, killed, outOfTime, uncompilable, survivors, killers } = await mutate({
    only: wanted.only,
    every,
    workers: 2,
  })
  const share = killed / Math.max(1, total)
  const open = unexplained(survivors)
  for (const mutant of survivors) {
    const { file, line, change } = mutant
    console.log(`  survives: ${file}:${String(line)} ${change} (${reasonFor(mutant) ?? 'no reason known'})`)
  }
  console.log(
    `mutants   ${number(total)} tried${every > 1 ? ` (every ${String(every)}th)` : ''}, ${number(killed)} killed by ` +
      `${number(killers.size)} tests, ${number(outOfTime)} of them by the clock and ${number(uncompilable)} by the compiler: ${percent(killed, total)}; ` +
      `${number(survivors.length)} survive, ${number(open.length)} of them unexplained`,
  )
  if (share < 0.95) survived = open.length
}

const failed = findings.all.size + missed.length + survived
const seconds = Math.round((performance.now() - began) / 1000)
console.log(failed === 0 ? `proven in ${String(seconds)} s` : `NOT PROVEN after ${String(seconds)} s`)
process.exitCode = failed === 0 ? 0 : 1
