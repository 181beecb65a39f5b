import { plainWords } from '../oparl/text.ts'

/** What the columns of an agenda's table mean: the words that councils' systems and people put above them. */

export type Column =
  | 'id'
  | 'number'
  | 'name'
  | 'public'
  | 'reference'
  | 'paperType'
  | 'result'
  | 'meeting'
  | 'meetingId'
  | 'organization'
  | 'start'
  | 'time'
  | 'location'
  | 'order'

const words: Readonly<Record<Column, string>> = {
  id: 'id|top id|kennung|uid',
  number: 'nr|nummer|top|top nr|top nummer|tops|number|item|tagesordnungspunkt nr|punkt|lfd nr',
  name: 'titel|betreff|bezeichnung|gegenstand|beratungsgegenstand|tagesordnungspunkt|thema|title|name|subject|text|top titel|top betreff',
  public: 'oeffentlich|oeffentlichkeit|public|status|oe noe|teil|oeffentlich nichtoeffentlich|oeffentlicher teil',
  reference:
    'vorlage|vorlagennummer|vorlagen nr|vorlage nr|drucksache|drucksachennummer|drucksachen nr|drs|reference|paper|aktenzeichen',
  paperType: 'art|vorlagenart|vorlageart|typ|paper type|papertype|art der vorlage',
  result: 'ergebnis|beschluss|abstimmung|abstimmungsergebnis|result',
  meeting: 'sitzung|meeting|sitzungsname|sitzungstitel|sitzungsbezeichnung',
  meetingId: 'sitzung id|sitzungs id|meeting id',
  organization: 'gremium|ausschuss|body|organization|organisation|committee',
  start: 'datum|tag|beginn|start|sitzungsdatum|sitzungstag|sitzungsbeginn|termin|date|datum beginn',
  time: 'uhrzeit|zeit|time|von',
  location: 'ort|raum|sitzungsort|location|room',
  order: 'reihenfolge|position|order|sortierung',
}

const columnOf = new Map<string, Column>(
  (Object.entries(words) as [Column, string][]).flatMap(([column, list]) =>
    list.split('|').map((word) => [word, column] as const),
  ),
)

/** The columns of a heading row; undefined for those that say nothing to us, and for a second one of a kind. */
export function columnsOf(heading: readonly string[]): readonly (Column | undefined)[] {
  const seen = new Set<Column>()
  return heading.map((field) => {
    const column = columnOf.get(plainWords(field))
    if (column === undefined || seen.has(column)) return undefined
    seen.add(column)
    return column
  })
}

/** Is it the heading of an agenda's table? It names at least titles and one more thing. */
export function isHeading(fields: readonly string[]): boolean {
  const columns = columnsOf(fields)
  return columns.includes('name') && columns.filter((column) => column !== undefined).length > 1
}
