import type { Measure } from '../../agreement.ts'

/** The measures of one section: each is told without repeating under which headings it stands. */
export const section = (
  chapter: string,
  heading: string,
  measures: readonly Omit<Measure, 'chapter' | 'section'>[],
): Measure[] =>
  measures.map(({ id, kind, lines, title, committee, finance }) => ({
    id,
    chapter,
    section: heading,
    kind,
    lines,
    title,
    committee,
    finance,
  }))
