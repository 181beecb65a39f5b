import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseJson } from '../../../server/oparl/json.ts'
import { readBytes } from '../../../server/oparl/sources.ts'
import { cleanText } from '../../../server/oparl/text.ts'
import { after, bytesOf, fixture, planFor, readValue } from './support.ts'

const original = new TextDecoder().decode(bytesOf(fixture('list-page.json')))

/** Every way to reach a value inside. */
function paths(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...path, key]))]
}

function replaced(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined || typeof value !== 'object' || value === null) return by
  const inner: unknown = Reflect.get(value, key)
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => (String(index) === String(key) ? replaced(entry, rest, by) : entry))
  return { ...value, [key]: replaced(inner, rest, by) }
}

const everyPath = paths(JSON.parse(original))
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('', ' ', 'true', '2021-02-04', '\u0000', '\ud800', '__proto__', -1, 1e308, {}, [], [[]], { 0: {} }),
)
const mutated = fc
  .array(fc.tuple(fc.constantFrom(...everyPath), odd), { minLength: 1, maxLength: 4 })
  .map((changes) => changes.reduce((value, [path, by]) => replaced(value, path, by), JSON.parse(original) as unknown))

/** Every text in a value, as titles are cleaned. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [cleanText(value).text]
  if (typeof value === 'number') return [String(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

const nothingRead = {
  meetings: [],
  counts: { agendaItems: 0, items: 0, headings: 0, deleted: 0, unresolved: 0, leftOut: 0, withTheirMeeting: 0 },
}

describe('mutated exports', () => {
  it('never throw, account for every entry, and invent no item', () => {
    fc.assert(
      fc.property(mutated, (value) => {
        const result = readValue(value)
        const { counts, meetings } = result.ok ? result : nothingRead
        const items = meetings.flatMap((meeting) => meeting.items)
        const rest = counts.headings + counts.deleted + counts.unresolved + counts.leftOut + counts.withTheirMeeting
        expect(counts.items + rest).toBe(counts.agendaItems)
        expect(items).toHaveLength(counts.items)
        expect(new Set(items.map(({ source }) => source)).size).toBe(items.length)
        const words = new Set(['(ohne Bezeichnung)', ...wordsIn(value)])
        expect(items.filter(({ title }) => !words.has(title))).toEqual([])
        const again = planFor(meetings, after(planFor(meetings)))
        expect([again.commands, again.changed, again.gone]).toEqual([[], [], []])
      }),
      { numRuns: 400 },
    )
  })

  it('never throw as bytes either', () => {
    const bytes = bytesOf(fixture('list-page.json'))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 5 }), (changes) => {
        const copy = Uint8Array.from(bytes)
        for (const [at, byte] of changes) copy[at] = byte
        const parsed = parseJson(copy, 'f.json')
        expect(parsed.ok || parsed.problem.where !== undefined).toBe(true)
        expect(readBytes([{ file: 'f.json', bytes: copy }])).toHaveProperty('ok')
      }),
      { numRuns: 400 },
    )
  })
})
