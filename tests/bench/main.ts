import { join } from 'node:path'
import { compare } from './compare.ts'
import { figures } from './figures.ts'
import { profiled } from './figures/throughput.ts'
import { beforeBare } from './figures/before-bare.ts'
import { measurePaint, paintWords } from './paint.ts'
import { profileShares } from './profile-shares.ts'
import { timePdf } from './pdf.ts'

/**
 * `npm run bench`: every figure of the table, baselines and product in turn, five times. What may be said after `--`:
 * `quick` smaller numbers, all figures in about two minutes · numbers of figures, for these alone · `--times N` ·
 * `--write` puts the table into the README · `profile 60` (viewers) or `profile one` leaves the product's processor
 * profile in `data/profile` · `paint` a member's browser (after a build) · `pdf` a meeting's list as a PDF.
 */
const [first, second] = process.argv.slice(2)
const profiles = join(process.cwd(), 'data', 'profile')

if (first === 'profile') await profile(second ?? '60')
else if (first === 'paint') console.log(paintWords(await measurePaint(Number(second ?? 60))))
else if (first === 'pdf') console.log('A list of 40 items as a PDF, in ms:', await timePdf())
else await compareFigures(process.argv.slice(2))

async function compareFigures(words: readonly string[]): Promise<void> {
  const timesAt = words.indexOf('--times')
  const times = timesAt < 0 ? undefined : Number(words[timesAt + 1])
  const wanted = words.filter((word, index) => /^\d+$/.test(word) && index !== timesAt + 1).map(Number)
  const chosen = figures.filter(({ number }) => wanted.length === 0 || wanted.includes(number))
  if (chosen.length === 0)
    throw new Error(`There are these figures: ${figures.map(({ number }) => number).join(', ')}.`)
  const quick = words.includes('quick')
  await compare(chosen, quick ? 'quick' : 'full', times ?? (quick ? 1 : 5), words.includes('--write'))
}

async function profile(what: string): Promise<void> {
  const found = what === 'one' ? await beforeBare(60, 40, 20, 20, profiles) : await profiled(Number(what), profiles)
  console.log(JSON.stringify(found, null, 2))
  console.log(profileShares(profiles))
  console.log(`The profile is in ${profiles}; open it in the developer tools of a browser.`)
}
