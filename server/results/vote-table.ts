import { isPerson, type Counts, type GroupVote } from './reading.ts'
import { solve, type Cells, type Triple } from './sums.ts'

/** A table of votes by faction as systems flatten it: "JaNeinEnthaltungBM1ABC102XYZ6Gesamt1721". */

export interface VoteTable {
  readonly counts: Counts
  /** Rows that can be read in one way only. */
  readonly groups: readonly GroupVote[]
  /** What stands behind the table. */
  readonly rest: string
}

const column = String.raw`(Ja|Nein|Enth(?:altung(?:en)?)?\.?)[\s|]*`
const heading = new RegExp(String.raw`^(?:Fraktion\p{L}*[\s|]*)?${column}${column}${column}`, 'iu')
const totalRow = /(?:Ins)?ges(?:amt|\.)(?:stimmen)?\s*:?\s*((?:\d[\d\s|]*)?)/iu
/** Letters, and the 90 of a party's name. */
const row = /((?:90(?=\s*\/)|[^\d])+)(\d[\d\s|]*(?!\s*\/))?/gu

export const isVoteTable = (text: string): boolean => heading.test(text)

/** Reads it; undefined when it has no total or does not add up to one in exactly one way. */
export function readVoteTable(text: string, most?: number): VoteTable | undefined {
  const head = heading.exec(text)
  if (!head) return undefined
  const kinds = head.slice(1, 4).map(kindOf)
  if (new Set(kinds).size < 3) return undefined
  const body = text.slice(head[0].length)
  const total = totalRow.exec(body)
  const digits = total?.[1] ?? ''
  if (!total || digits === '') return undefined
  const rows = rowsOf(body.slice(0, total.index))
  const solved = solve(
    rows.map(({ cells }) => cells),
    { digits, single: false },
    most,
  )
  if (!solved) return undefined
  return {
    counts: countsOf(solved.totals, kinds),
    groups: rows.flatMap(({ name }, index): GroupVote[] => {
      const numbers = solved.rows[index]
      return numbers === undefined || name === '' || isPerson(name) ? [] : [{ name, counts: countsOf(numbers, kinds) }]
    }),
    rest: body.slice(total.index + total[0].length).trim(),
  }
}

type Kind = 'yes' | 'no' | 'abstain'

const kindOf = (word: string): Kind => (/^j/i.test(word) ? 'yes' : /^n/i.test(word) ? 'no' : 'abstain')

const countsOf = (numbers: Triple, kinds: readonly Kind[]): Counts =>
  Object.fromEntries(kinds.map((kind, index) => [kind, numbers[index]]))

/** A row without a vote has no digits to end it: people's titles begin a row of their own. */
function rowsOf(body: string): readonly { readonly name: string; readonly cells: Cells }[] {
  return [...body.matchAll(row)].flatMap(([, label = '', digits = '']) => {
    const names = label.split(/(?=Hr\.|Herr |Fr\.|Frau )/u).map((name) => name.replace(/^[\s|:]+|[\s|:]+$/g, ''))
    return names.map((name, index) => ({
      name,
      cells: { digits: index < names.length - 1 ? '' : digits.replaceAll('|', ' '), single: isPerson(name) },
    }))
  })
}
