import type { Bilingual } from '../../machines/agreements/agreement.ts'
import { readCsv } from '../agenda-text/csv.ts'
import { textOf } from '../agenda-text/read-agenda.ts'
import { asList } from '../oparl/fields.ts'
import { parseJson } from '../oparl/json.ts'
import { isObject } from '../oparl/notes.ts'
import { cleanText, plainWords } from '../oparl/text.ts'
import type { NamedVote } from './reading.ts'

/**
 * Who voted how, from a file: a table (CSV) with a column of names and one of votes, or JSON as councils and Popolo publish it.
 * Names and votes only; whether they may be kept is for the rules (a roll call on a public item, RULES §3.9).
 */

export type RollCallFile =
  | { readonly ok: true; readonly calls: readonly NamedVote[] }
  | { readonly ok: false; readonly message: Bilingual }

const votes: Readonly<Record<string, NamedVote['vote']>> = {
  j: 'yes',
  ja: 'yes',
  y: 'yes',
  yes: 'yes',
  dafuer: 'yes',
  zustimmung: 'yes',
  n: 'no',
  nein: 'no',
  no: 'no',
  dagegen: 'no',
  ablehnung: 'no',
  e: 'abstain',
  enthaltung: 'abstain',
  enthalten: 'abstain',
  abstain: 'abstain',
  o: 'absent',
  abwesend: 'absent',
  absent: 'absent',
  fehlt: 'absent',
  'nicht abgestimmt': 'absent',
  'not voting': 'absent',
  entschuldigt: 'absent',
  befangen: 'excluded',
  excluded: 'excluded',
  ausgeschlossen: 'excluded',
}
const nameWords = new Set('name person voter mitglied ratsmitglied stadtverordnete namen'.split(' '))
const voteWords = new Set('vote stimme votum abstimmung option stimmabgabe'.split(' '))
const mostCalls = 1000

/** All of it or nothing: a line that cannot be read is named. */
export function readRollCallFile(bytes: Uint8Array, file: string): RollCallFile {
  const text = textOf(bytes)
  const rows = /^\s*[[{]/.test(text) ? fromJson(bytes, file) : fromTable(text)
  return 'message' in rows ? { ok: false, message: rows.message } : asCalls(rows)
}

interface Row {
  readonly place: string
  readonly name: unknown
  readonly vote: unknown
}

function fromTable(text: string): readonly Row[] | { readonly message: Bilingual } {
  const csv = readCsv(text)
  if (!csv.ok) return { message: openQuote(csv.line) }
  const [heading, ...rows] = csv.rows
  const columns = (heading?.fields ?? []).map((field) => plainWords(field))
  const [name, vote] = [
    columns.findIndex((word) => nameWords.has(word)),
    columns.findIndex((word) => voteWords.has(word)),
  ]
  if (name < 0 || vote < 0) return { message: noColumns }
  return rows.map(({ line, fields }) => ({ place: `Zeile ${line}`, name: fields[name], vote: fields[vote] }))
}

function fromJson(bytes: Uint8Array, file: string): readonly Row[] | { readonly message: Bilingual } {
  const parsed = parseJson(bytes, file)
  if (!parsed.ok) return { message: parsed.problem.message }
  const { value } = parsed
  if (isObject(value) && isSecret(value)) return { message: secret }
  const list = isObject(value) ? (value['votes'] ?? value['rollCall']) : value
  const entries = list === undefined || list === null ? [] : asList(list)
  if (entries.some((entry) => isObject(entry) && Array.isArray(entry['votes'])))
    return { message: several(entries.length) }
  return entries.map((entry, index) => {
    const row = isObject(entry) ? entry : {}
    const voter = row['voter']
    return {
      place: `votes[${index}]`,
      name: row['person'] ?? row['name'] ?? (isObject(voter) ? voter['name'] : voter) ?? row['voter_name'],
      vote: row['vote'] ?? row['option'],
    }
  })
}

const isSecret = (value: Readonly<Record<string, unknown>>): boolean =>
  value['public'] === false || value['secret'] === true

function asCalls(rows: readonly Row[]): RollCallFile {
  if (rows.length === 0) return { ok: false, message: nobody }
  if (rows.length > mostCalls) return { ok: false, message: tooMany(rows.length) }
  const calls: NamedVote[] = []
  const names = new Set<string>()
  for (const { place, name, vote } of rows) {
    const person = typeof name === 'string' ? cleanText(name).text : ''
    const read = typeof vote === 'string' ? votes[plainWords(vote)] : undefined
    if (person === '') return { ok: false, message: noName(place) }
    if (read === undefined) return { ok: false, message: unknownVote(place, typeof vote === 'string' ? vote : '') }
    if (names.has(person)) return { ok: false, message: twice(place, person) }
    names.add(person)
    calls.push({ person, vote: read })
  }
  return { ok: true, calls }
}

const nothing = { de: 'Nichts wurde übernommen.', en: 'Nothing was taken over.' }
const say = (de: string, en: string): Bilingual => ({ de: `${de} ${nothing.de}`, en: `${en} ${nothing.en}` })

const noColumns = say(
  'Die erste Zeile muss eine Spalte „Name“ und eine Spalte „Stimme“ nennen, zum Beispiel: Name;Stimme.',
  'The first row must name a column "Name" and a column "Stimme", e.g.: Name;Stimme.',
)
const secret = say(
  'Diese Abstimmung war nach der Datei nicht öffentlich. Namen werden nur von öffentlichen namentlichen Abstimmungen übernommen.',
  'By the file this vote was not public. Names are taken of public roll calls only.',
)
const nobody = say('In der Datei steht kein Name mit einer Stimme.', 'The file has no name with a vote.')
const openQuote = (line: number): Bilingual =>
  say(`Zeile ${line}: ein Anführungszeichen wird nie geschlossen.`, `Line ${line}: a quote is never closed.`)
const several = (count: number): Bilingual =>
  say(
    `In der Datei stehen ${count} Abstimmungen. Bitte eine Datei mit der einen, die gemeint ist.`,
    `The file has ${count} votes. Bring a file with the one that is meant.`,
  )
const tooMany = (count: number): Bilingual =>
  say(`${count} Namen sind zu viele (höchstens ${mostCalls}).`, `${count} names are too many (at most ${mostCalls}).`)
const noName = (place: string): Bilingual => say(`${place}: ohne Namen.`, `${place}: no name.`)
const unknownVote = (place: string, vote: string): Bilingual =>
  say(
    `${place}: „${vote.slice(0, 40)}“ ist weder Ja, Nein, Enthaltung, abwesend noch befangen.`,
    `${place}: "${vote.slice(0, 40)}" is neither yes, no, abstention, absent nor excluded.`,
  )
const twice = (place: string, person: string): Bilingual =>
  say(`${place}: ${person} steht zweimal da.`, `${place}: ${person} is there twice.`)
