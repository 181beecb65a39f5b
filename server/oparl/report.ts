import type { Bilingual } from '../../machines/agreements/agreement.ts'
import type { Difference, Follow, Gone, ImportPlan, PlannedMeeting } from './plan-types.ts'
import { quirkTitles } from './quirk-titles.ts'
import type { Counts, Problem, Quirk, QuirkKind } from './types.ts'

/** The short report and the preview: as data for the screen, as lines for the terminal. German first. */

export type Language = keyof Bilingual

export interface QuirkGroup {
  readonly kind: QuirkKind
  readonly title: Bilingual
  readonly count: number
  /** The first few, in the order of the files. */
  readonly examples: readonly Quirk[]
}

const fewExamples = 2

/** Quirks by kind, the most frequent first. */
export function groupQuirks(quirks: readonly Quirk[]): readonly QuirkGroup[] {
  const kinds = [...new Set(quirks.map(({ kind }) => kind))]
  return kinds
    .map((kind) => {
      const all = quirks.filter((quirk) => quirk.kind === kind)
      return { kind, title: quirkTitles[kind], count: all.length, examples: all.slice(0, fewExamples) }
    })
    .toSorted((one, other) => other.count - one.count)
}

/** "744 Einträge in Tagesordnungen: 654 TOPs, 90 Überschriften." Parts that are zero are not named. */
export function countsText(counts: Counts): Bilingual {
  const parts: readonly (readonly [number, string, string])[] = [
    [counts.items, 'TOPs', 'items'],
    [counts.headings, 'Überschriften', 'headings'],
    [counts.deleted, 'gelöscht', 'deleted'],
    [counts.unresolved, 'nur als Adresse', 'by address only'],
    [counts.leftOut, 'ausgelassen', 'left out'],
    [counts.withTheirMeeting, 'mit ihrer Sitzung ausgelassen', 'left out with their meeting'],
  ]
  const named = parts.filter(([count]) => count > 0)
  const entries = counts.agendaItems
  const missing = counts.unplacedMeetings
  return {
    de: `${counts.meetings} ${counts.meetings === 1 ? 'Sitzung' : 'Sitzungen'}${missing > 0 ? ` (dazu ${missing} ohne Beginn)` : ''}; ${entries} ${entries === 1 ? 'Eintrag' : 'Einträge'} in Tagesordnungen${named.length > 0 ? ': ' : ''}${named.map(([count, de]) => `${count} ${de}`).join(', ')}.`,
    en: `${counts.meetings} ${counts.meetings === 1 ? 'meeting' : 'meetings'}${missing > 0 ? ` (and ${missing} without a start)` : ''}; ${entries} agenda ${entries === 1 ? 'item' : 'items'}${named.length > 0 ? ': ' : ''}${named.map(([count, , en]) => `${count} ${en}`).join(', ')}.`,
  }
}

/** What was read, and what was odd about it. */
export function reportLines(counts: Counts, quirks: readonly Quirk[], language: Language = 'de'): readonly string[] {
  const groups = groupQuirks(quirks)
  const heading = { de: 'Auffällig:', en: 'Of note:' }[language]
  return [
    countsText(counts)[language],
    ...(groups.length === 0 ? [] : [heading]),
    ...groups.flatMap((group) => groupLines(group, language)),
  ]
}

const groupLines = ({ count, title, examples }: QuirkGroup, language: Language): readonly string[] =>
  [`  ${String(count).padStart(5)} × ${title[language]}`].concat(
    examples.map(({ object, text }) => `          ${object}: ${text[language]}`),
  )

/** Why nothing was read. */
export const problemLines = (problems: readonly Problem[], language: Language = 'de'): readonly string[] =>
  problems.map(({ file, object, field, message }) => {
    const where = [file, object, field].filter((part) => part !== undefined).join(' · ')
    return `${where}: ${message[language]}`
  })

/** Which body of the source is taken for which of the agreement, to be corrected with `--as`. */
export function bodyLines(plan: ImportPlan, language: Language = 'de'): readonly string[] {
  const lines = plan.meetings.map(({ imported, placement }) => {
    const name = imported.body.names[0] ?? imported.name
    const { body, how, candidates } = placement
    const perhaps = candidates.map((candidate) => candidate.body).join(', ')
    const hint = perhaps === '' ? '' : { de: `; vielleicht ${perhaps}`, en: `; perhaps ${perhaps}` }[language]
    const outside = { de: 'nicht in der Vereinbarung', en: 'not in the agreement' }[language]
    return `  ${name} → ${how === 'outside' ? `${outside}${hint}` : body}`
  })
  const heading = {
    de: 'Gremien (zu berichtigen mit --as "NAME=GREMIUM"):',
    en: 'Bodies (correct with --as "NAME=BODY"):',
  }
  return lines.length === 0 ? [] : [heading[language], ...new Set(lines)]
}

/** What an import would do. */
export function previewLines(plan: ImportPlan, language: Language = 'de'): readonly string[] {
  const { changed, gone, unchanged } = plan
  const t = words[language]
  return [
    t.counts(plan.new, unchanged),
    ...plan.meetings.map((meeting) => meetingLine(meeting, language)),
    ...section(t.changed, changed.filter(isCarried).flatMap(differenceLines(language))),
    ...section(t.gone, gone.filter(isCarried).map(goneLine(language))),
    ...section(t.left, [
      ...changed.filter(isLeft).flatMap(differenceLines(language)),
      ...gone.filter(isLeft).map(goneLine(language)),
    ]),
    ...(plan.commands.length === 0 ? [t.nothing] : []),
  ]
}

const isCarried = ({ commands }: Follow): boolean => commands.length > 0
const isLeft = (one: Follow): boolean => !isCarried(one)

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [heading, ...lines]

interface Sums {
  readonly meetings: number
  readonly items: number
}

const words = {
  de: {
    counts: (fresh: Sums, same: Sums) =>
      `Neu: ${fresh.meetings} Sitzungen, ${fresh.items} TOPs. Unverändert: ${same.meetings} Sitzungen, ${same.items} TOPs.`,
    changed: 'In der Quelle geändert, wird übernommen:',
    gone: 'In der Quelle nicht mehr da, wird abgesetzt:',
    left: 'In der Quelle geändert, hier nicht übernommen:',
    nothing: 'Nichts zu übernehmen.',
  },
  en: {
    counts: (fresh: Sums, same: Sums) =>
      `New: ${fresh.meetings} meetings, ${fresh.items} items. Unchanged: ${same.meetings} meetings, ${same.items} items.`,
    changed: 'Changed in the source, will be carried over:',
    gone: 'No longer in the source, will be taken off:',
    left: 'Changed in the source, not carried over here:',
    nothing: 'Nothing to import.',
  },
} as const

function meetingLine({ imported, placement, known, newItems, knownItems }: PlannedMeeting, language: Language): string {
  const { body, bodyName, how } = placement
  const german = language === 'de'
  const place =
    how === 'outside' ? `${bodyName ?? body} (${german ? 'nicht in der Vereinbarung' : 'not in the agreement'})` : body
  const state = known ? (german ? 'bekannt' : 'known') : german ? 'neu' : 'new'
  const items = german ? `${newItems} neue, ${knownItems} bekannte TOPs` : `${newItems} new, ${knownItems} known items`
  const cancelled = imported.cancelled ? (german ? ', abgesagt' : ', cancelled') : ''
  return `  ${imported.start.slice(0, 16).replace('T', ' ')}  ${imported.name} → ${place}: ${state}${cancelled}, ${items}`
}

const differenceLines =
  (language: Language) =>
  ({ title, fields, blocked }: Difference): readonly string[] => [
    `  ${title}${blocked ? ` (${blocked[language]})` : ''}`,
    ...fields.map(({ field, before, after }) => `    ${field}: „${before}“ → „${after}“`),
  ]

const goneLine =
  (language: Language) =>
  ({ title, id, blocked }: Gone): string =>
    `  ${title} (${id})${blocked ? `: ${blocked[language]}` : ''}`
