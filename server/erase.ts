import { parseArgs } from 'node:util'
import type { EventStore } from '../db/event-store.ts'
import type { CouncilStore } from '../db/council-store.ts'
import { SnapshotFile, snapshotPath } from '../db/snapshot-file.ts'
import type { Snapshots } from '../db/snapshots.ts'
import { councilPath } from '../db/sqlite/council.ts'
import { isoTime, systemClock } from './clock.ts'
import { openChosen } from './chosen-council.ts'
import { runCommand, WrongRequest } from './command-line.ts'
import { readConfig } from './config.ts'
import { Council } from './live/council.ts'
import { isDue, isOfMeeting, kindIn } from './privacy/due.ts'
import { erasureOf } from './privacy/erasing.ts'
import { kindWords, type Lifetimes, textKinds } from './privacy/lifetimes.ts'
import { type StandingText, type Texts, textsOf } from './privacy/standing-texts.ts'

const usage = `Usage: npm run erase -- due                    texts that are kept longer than they should be (SCHULTERSCHLUSS_KEEP)
       npm run erase -- meeting ID             notes and names of a meeting and of what stands on its agenda
       npm run erase -- mentions NAME          every text in which this name occurs
       npm run erase -- entry VERSION [PATH]   the texts, or one text, of an entry
       npm run erase -- person ID              a person: name, mandates, what they sign in with
Says what it would erase; with --yes it does, for good. The log stays valid, and keeps a note of each erasure. Stop the
server first. Backups of before still hold what is erased here: erase it there too, or let them expire.`

/** `npm run erase` */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { yes: { type: 'boolean' } } })
  const [what = '', ...names] = positionals
  const config = readConfig(process.env)
  const chosen = await openChosen(config)
  if (!chosen) throw new WrongRequest('There is no council in the data folder yet: npm start sets one up.')
  const { file, agreement, close } = chosen
  try {
    if (what === 'person') return await erasePerson(file, names, values.yes === true)
    const council = await Council.open({ agreement, log: file.log, clock: systemClock })
    const wanted = chosenBy(what, names, council, config.keep)
    const snapshots = new SnapshotFile(snapshotPath(councilPath(config.data, file.name)))
    return await eraseTexts({ log: file.log, snapshots }, council, wanted, {
      cause: what,
      really: values.yes === true,
    })
  } finally {
    await close()
  }
}

type Choice = (text: StandingText, texts: Texts) => boolean

function chosenBy(what: string, names: readonly string[], council: Council, keep: Lifetimes): Choice {
  const [name, path] = names
  if (what === 'due' && names.length === 0) return isDue(council.state, keep, council.now())
  if (name === undefined || names.length > (what === 'entry' ? 2 : 1)) throw new WrongRequest(usage)
  if (what === 'meeting') {
    if (!council.state.meetings.get(name)) throw new WrongRequest(`There is no meeting with the id ${name}.`)
    const ofMeeting = isOfMeeting(council.state, name)
    return (text) => ofMeeting(text) && ['notes', 'names'].includes(kindIn(council.state, text) ?? '')
  }
  if (what === 'mentions') return ({ content }) => content.toLowerCase().includes(name.toLowerCase())
  if (what === 'entry') return (text) => text.version === Number(name) && (path === undefined || text.path === path)
  throw new WrongRequest(usage)
}

async function eraseTexts(
  { log, snapshots }: { readonly log: EventStore; readonly snapshots: Snapshots },
  { state, agreement }: Council,
  choice: Choice,
  { cause, really }: { readonly cause: string; readonly really: boolean },
): Promise<number> {
  const texts = await textsOf(log)
  const wanted = texts.standing.filter((text) => choice(text, texts))
  const ready = erasureOf(wanted, texts)
  const counts = textKinds.flatMap((kind) => {
    const count = wanted.filter((text) => kindIn(state, text) === kind).length
    return count === 0 ? [] : [`  ${kindWords[kind].en}: ${count}`]
  })
  console.log([`${ready.length} texts to erase`, ...counts].join('\n'))
  if (ready.length === 0) return 0
  if (!really) {
    console.log('Nothing was erased. Say --yes to erase them for good.')
    return 0
  }
  await snapshots.drop()
  const at = isoTime(Date.now(), agreement.timeZone)
  console.log(`${await log.eraseTexts(ready, { at, by: 'command line', cause })} erased. Check: npm run verify`)
  return 0
}

async function erasePerson(
  { people, mandates }: Pick<CouncilStore, 'people' | 'mandates'>,
  [id]: readonly string[],
  really: boolean,
): Promise<number> {
  const person = id === undefined ? undefined : await people.person(id)
  if (id === undefined || !person)
    throw new WrongRequest(`Nobody has the id ${id ?? ''}. npm run person -- list shows all.`)
  if (really) {
    const ended = (await mandates.mandates()).filter(
      (each) => each.person === id || ('represents' in each && each.represents === id),
    )
    const changes = ended.map(({ id: mandate }) => ({ type: 'withdrawn', mandate }) as const)
    if (changes.length > 0) await mandates.change(changes, 'command line', Date.now())
    await people.erasePerson(id)
  }
  console.log(
    really
      ? `Erased. The log keeps the id ${id}, which means nobody now. Texts that name the person: npm run erase -- mentions "${person.name}"`
      : `Would erase ${person.name} (${id}). Nothing was erased. Say --yes to erase for good.`,
  )
  return 0
}

await runCommand(usage, 1, run)
