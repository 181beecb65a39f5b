import type { Cohesion, CohesionReport, Mean } from './cohesion.ts'

type NameOf = (group: string) => string

/** The report as lines of plain text, German and English side by side, numbers to five decimals. */
export function cohesionLines({ groups, pairs }: CohesionReport, nameOf: NameOf): string[] {
  const rows = groups.map((cohesion) => [nameOf(cohesion.group), ...indexCells(cohesion)])
  const near = pairs.map(({ groups: [one, other], n, same, opposite }) => [
    `${nameOf(one)} – ${nameOf(other)}`,
    `${String(same)} (${share(same, n)})`,
    `${String(opposite)} (${share(opposite, n)})`,
    String(n),
  ])
  return [
    ...table([['Fraktion / group', 'Rice', 'n', 'Agreement-Index', 'n', 'Einheitlichkeit / uniformity', 'n'], ...rows]),
    '',
    'Gleiche Mehrheitslinie je zwei Fraktionen / same line of the most, two groups at a time',
    ...table([['', 'gleich / same', 'Ja gegen Nein / opposite', 'n'], ...near]),
    '',
    'Gezählt wird die Fraktion am Tag der Abstimmung; wer nicht abgestimmt hat, zählt nicht mit. n: Abstimmungen.',
    'Counted is the faction on the day of the vote, without those who did not vote. n: votes.',
  ]
}

const indexCells = (cohesion: Cohesion): string[] =>
  [cohesion.rice, cohesion.agreementIndex, cohesion.uniformity].flatMap(({ mean, n }: Mean) => [
    mean === null ? '–' : mean.toFixed(5),
    String(n),
  ])

const share = (part: number, all: number): string => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`)

/** The first column to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
}
