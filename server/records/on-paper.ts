import type { ItemView } from '../protocol/view.ts'
import { clockIn, dayIn, momentIn } from './day-words.ts'
import { Sheet, styles, type Written } from './pdf/sheet.ts'
import type { Row } from './pdf/table.ts'
import { bodyNameOf, type Sitting } from './sitting.ts'

/** A sheet for a meeting with its heading: what it is, of which meeting, whether it may be left lying about. */
export function sheetFor(sitting: Sitting, title: string, note: string): Sheet {
  const { words, meeting, items } = sitting
  const body = bodyNameOf(sitting, meeting)
  const when = `${dayIn(sitting, meeting.start)}, ${words.clock(clockIn(sitting, meeting.start))}`
  const sheet = new Sheet({
    title: `${title}: ${body}, ${when}`,
    lang: words.lang,
    at: sitting.at,
    foot: `${title}, ${body}, ${dayIn(sitting, meeting.start)}`,
    pageOf: words.page,
  })
  sheet.write('H1', [{ text: title, style: styles.title }])
  const where = [body, when, meeting.location, words.items(items.length)].filter((part) => part !== null)
  sheet.write('P', [{ text: where.join(' · '), style: styles.heading }])
  sheet.write('P', [{ text: note, style: styles.small }], { after: 6 })
  if (items.some((item) => !item.public)) {
    sheet.write('P', [{ text: words.confidential, style: { ...styles.text, weight: 700 } }], { after: 8 })
  }
  return sheet
}

/** Rows under the headings of the agenda; without one, under their part where the agenda has both. */
export function underHeadings<Item extends Pick<ItemView, 'section' | 'public'>>(
  { words }: Sitting,
  items: readonly Item[],
  rowOf: (item: Item) => Row,
): readonly Row[] {
  const apart = items.some((item) => !item.public)
  const headingOf = (item: Item): string | null =>
    item.section ?? (apart ? (item.public ? words.publicPart : words.closedPart) : null)
  return items.flatMap((item, index) => {
    const [heading, before] = [headingOf(item), items[index - 1]]
    const same = before !== undefined && headingOf(before) === heading
    return heading === null || same ? [rowOf(item)] : [{ heading }, rowOf(item)]
  })
}

/** Title, and under it what kind of thing it is. */
export function titleCell(
  { words }: Sitting,
  item: Pick<ItemView, 'title' | 'reference' | 'public'> & { readonly kind: string },
): readonly Written[] {
  const kinds: Readonly<Record<string, string>> = words.display.kind
  const facts = [kinds[item.kind] ?? item.kind, item.reference, item.public ? null : words.closed]
  return [
    { text: item.title, style: styles.strong },
    { text: facts.filter((fact) => fact !== null).join(' · '), style: styles.small },
  ]
}

/** Which state of the log the page is of, so that it can be proven later. */
export function writeHead(sheet: Sheet, { words, head, at, agreement, ...sitting }: Sitting): void {
  const side = agreement.partners.find(({ id }) => id === head.side)?.name[words.language] ?? head.side
  const t = words.head
  const lines = [
    `${t.title}: ${t.entry(head.version, side)}. ${t.at(momentIn({ agreement, words, ...sitting }, at))}`,
    `${t.hash} ${head.hash}`,
    `${t.signature} ${head.signature}`,
    `${t.key} ${head.key}`,
  ]
  sheet.write(
    'P',
    lines.map((text) => ({ text, style: styles.small })),
    { after: 1 },
  )
}
