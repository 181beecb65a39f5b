import type { Listed } from '../protocol/records.ts'
import { sheetFor, titleCell, underHeadings, writeHead } from './on-paper.ts'
import { styles } from './pdf/sheet.ts'
import { drawTable, type Row } from './pdf/table.ts'
import { sidesIn } from '../protocol/words/sides.ts'
import type { Sitting } from './sitting.ts'
import { voteList } from './vote-list.ts'

/** The list of lines on paper, to take into the hall. */
export async function voteListPdf(sitting: Sitting): Promise<Buffer> {
  const { agreement, words, partner } = sitting
  const { list } = words
  const title = list.title(sidesIn(agreement, words.language).genitive(partner))
  const sheet = sheetFor(sitting, title, list.note)
  const row = (item: Listed): Row => ({
    cells: [
      [{ text: item.number ?? '–', style: styles.word }],
      titleCell(sitting, item),
      [
        { text: item.line, style: { ...styles.word, size: 11 } },
        ...(item.nominee === null ? [] : [{ text: item.nominee, style: styles.strong }]),
      ],
      [
        { text: item.reason, style: styles.cell },
        ...(item.norm === null
          ? []
          : [
              {
                text: item.printed === null ? item.norm : `${item.norm}, ${words.printed(item.printed)}`,
                style: styles.small,
              },
            ]),
      ],
      [{ text: item.state, style: styles.cell }],
    ],
  })
  const columns = [
    { head: words.number, share: 11 },
    { head: words.item, share: 56 },
    { head: list.line, share: 30 },
    { head: list.reason, share: 48 },
    { head: list.state, share: 25 },
  ]
  drawTable(sheet, columns, underHeadings(sitting, voteList(sitting).items, row))
  writeHead(sheet, sitting)
  return sheet.finish()
}
