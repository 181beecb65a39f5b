import type { Recorded, Voted } from '../protocol/records.ts'
import { clockIn } from './day-words.ts'
import { sheetFor, titleCell, underHeadings, writeHead } from './on-paper.ts'
import { innerWidth, page, type Sheet, styles, type Written } from './pdf/sheet.ts'
import { drawTable, type Row } from './pdf/table.ts'
import type { Sitting } from './sitting.ts'
import { voteRecord } from './vote-record.ts'

/** The record of votes on paper: for the file, with a place to sign. */
export async function voteRecordPdf(sitting: Sitting): Promise<Buffer> {
  const { words, meeting } = sitting
  const { record } = words
  const sheet = sheetFor(sitting, record.title, record.note)
  const course = [`${record.state}: ${record.states[meeting.state]}`, ...courseOf(sitting)]
  sheet.write('P', [{ text: course.join(' · '), style: styles.text }], { after: 8 })
  const row = (item: Voted): Row => ({
    cells: [
      [{ text: item.number ?? '–', style: styles.word }],
      titleCell(sitting, item),
      item.outcomes.length === 0
        ? [{ text: item.state, style: styles.cell }]
        : item.outcomes.flatMap((outcome) => resultCell(sitting, outcome)),
      item.outcomes.flatMap((outcome) => factionsCell(outcome)),
    ],
  })
  const columns = [
    { head: words.number, share: 11 },
    { head: words.item, share: 62 },
    { head: record.result, share: 44 },
    { head: record.factions, share: 53 },
  ]
  drawTable(sheet, columns, underHeadings(sitting, voteRecord(sitting).items, row))
  writeSignature(sheet, sitting)
  writeHead(sheet, sitting)
  return sheet.finish()
}

/** When it was opened, interrupted, resumed and closed. */
function courseOf(sitting: Sitting): string[] {
  const { course } = sitting.words.record
  const { travelled } = sitting.meeting
  return travelled.flatMap(({ state, at }, index) => {
    const time = sitting.words.clock(clockIn(sitting, at))
    if (state === 'running') {
      const resumed = travelled[index - 1]?.state === 'recess'
      return [`${resumed ? course.resumed : course.opened} ${time}`]
    }
    return state === 'recess' || state === 'closed' ? [`${course[state]} ${time}`] : []
  })
}

function resultCell({ words }: Sitting, outcome: Recorded): Written[] {
  const { record } = words
  const modes: Readonly<Record<string, string>> = record.modes
  const notes = [
    ...(outcome.version === 1 ? [] : [words.versionOf(outcome.version)]),
    ...(outcome.mode === 'open' ? [] : [modes[outcome.mode] ?? outcome.mode]),
    ...(outcome.confirmed ? [] : [record.provisional]),
  ]
  return [
    { text: outcome.words, style: styles.word },
    { text: outcome.count, style: styles.cell },
    ...(notes.length === 0 ? [] : [{ text: notes.join(', '), style: styles.small }]),
    ...outcome.earlier.map((text) => ({ text, style: styles.small })),
  ]
}

const factionsCell = (outcome: Recorded): Written[] => [
  ...outcome.positions.map(({ name, words }) => ({ text: `${name}: ${words}`, style: styles.cell })),
  { text: outcome.lineWords, style: styles.small },
  ...outcome.names.map(({ words, people }) => ({ text: `${words}: ${people.join(', ')}`, style: styles.small })),
]

/** Two lines to write on, and what belongs there. */
function writeSignature(sheet: Sheet, { words }: Sitting): void {
  if (sheet.room < 130) sheet.newPage()
  sheet.y += 44
  const half = innerWidth / 2 - 10
  const places = [words.record.signPlace, words.record.sign]
  places.forEach((_, index) => sheet.rule(sheet.y, 0.6, { left: page.left + index * (half + 20), width: half }))
  sheet.y += 3
  const signature = sheet.open('P')
  signature.add(() =>
    places.forEach((text, index) =>
      sheet.draw(sheet.linesOf({ text, style: styles.small }, half), page.left + index * (half + 20), sheet.y),
    ),
  )
  signature.end()
  sheet.y += 24
}
