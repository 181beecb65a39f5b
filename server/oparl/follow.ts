import type { Bilingual } from '../../machines/agreements/agreement.ts'
import type { Remembered } from '../../db/source-memory.ts'
import { sameInstant } from './same-instant.ts'
import { itemFacts, meetingFacts, saidOtherwise, type Facts } from './facts.ts'
import type { Difference, ExistingItem, ExistingMeeting, FieldDifference, ImportCommand } from './plan-types.ts'
import type { ImportedItem, ImportedMeeting } from './types.ts'

/**
 * What changed in the source since the last import, and the ordinary events that carry it over. A field counts as changed
 * when the source says otherwise than last time and otherwise than it is here; where nothing is remembered, when it differs
 * from what is here. So what people changed here stays.
 */

/** What stands in place of an erased text. */
const erased = '—'

type Remembering = Remembered['facts'] | undefined

interface Compared {
  readonly source: string
  readonly now: Facts
  readonly here: Readonly<Record<string, string | undefined>>
  readonly remembered: Remembering
}

function changed({ source, now, here, remembered }: Compared, field: string): FieldDifference[] {
  const [before, after] = [here[field], now[field] ?? '']
  if (before === erased) return []
  const otherwise = saidOtherwise(remembered, source, field, after)
  if (otherwise === false || before === after) return []
  // Nothing remembered and nothing here to compare with.
  if (otherwise === undefined && before === undefined) return []
  return [{ field, before: before ?? '', after }]
}

/** A meeting's day, name and place move together; its cancellation is apart. */
export function followMeeting(
  known: ExistingMeeting,
  imported: ImportedMeeting,
  remembered: Remembering,
): readonly Difference[] {
  const here = {
    name: known.name,
    start: sameInstant(known.start, imported.start) ? imported.start : known.start,
    location: known.location,
    cancelled: String(known.cancelled === true),
  }
  const compared = { source: imported.source, now: meetingFacts(imported), here, remembered }
  const fields = ['start', 'name', 'location'].flatMap((field) => changed(compared, field))
  const cancelled = imported.cancelled ? changed(compared, 'cancelled') : []
  const said = (field: string): string | undefined => fields.find((one) => one.field === field)?.after
  const [name, location] = [said('name'), said('location')]
  const move: ImportCommand = {
    type: 'meeting.reschedule',
    meeting: known.id,
    start: said('start') ?? known.start,
    ...(name === undefined ? {} : { name }),
    ...(location === undefined || location === '' ? {} : { location }),
  }
  const about = { thing: 'meeting', id: known.id, title: imported.name, source: imported.source } as const
  return [
    ...(fields.length === 0 ? [] : [{ ...about, fields, commands: [move] }]),
    ...(cancelled.length === 0
      ? []
      : [{ ...about, fields: cancelled, commands: [{ type: 'meeting.cancel', meeting: known.id } as const] }]),
  ]
}

/** Where an imported item belongs here. */
export interface Belongs {
  readonly meeting: string
  readonly imported: ImportedMeeting
  /** The item before it on the source's agenda. */
  readonly after: string | undefined
  /** The source of the meeting that it stands on here; undefined where it is on none, or that one has no source. */
  readonly standsOn: string | undefined
}

/** An item's text (title, paper), its place (meeting, number), and what no event can carry over. */
export function followItem(
  known: ExistingItem,
  item: ImportedItem,
  belongs: Belongs,
  remembered: Remembering,
): readonly Difference[] {
  const compared: Compared = {
    source: item.source,
    now: itemFacts(item, belongs.imported),
    here: {
      title: known.title,
      number: known.number ?? '',
      meeting: known.meeting === belongs.meeting ? belongs.imported.source : undefined,
      reference: known.reference,
      paper: undefined,
      public: known.public === undefined ? undefined : String(known.public),
      section: known.section,
    },
    remembered,
  }
  const about = { thing: 'item', id: known.id, title: item.title, source: item.source } as const
  const text = ['title', 'reference', 'paper']
    .flatMap((field) => changed(compared, field))
    .filter(({ after }) => after !== '')
  const place = ['meeting', 'number'].flatMap((field) => changed(compared, field))
  const kept = ['public', 'section'].flatMap((field) => changed(compared, field))
  return [
    ...(text.length === 0 ? [] : [{ ...about, fields: text.map(readable), commands: [textChange(known, text)] }]),
    ...(place.length === 0
      ? []
      : [{ ...about, fields: place.map((one) => placeWords(one, belongs)), ...replacing(known, belongs, place) }]),
    ...(kept.length === 0 ? [] : [{ ...about, fields: kept, commands: [], blocked: noEvent }]),
  ]
}

/** Fingerprints of papers mean nothing to people. */
const readable = (one: FieldDifference): FieldDifference =>
  one.field === 'paper'
    ? { field: 'paper', before: '', after: 'neue Fassung der Vorlage / new version of the paper' }
    : one

const placeWords = (one: FieldDifference, { standsOn, imported }: Belongs): FieldDifference =>
  one.field === 'meeting' ? { field: 'meeting', before: standsOn ?? '', after: imported.name } : one

const fieldWords: Readonly<Record<string, string>> = {
  title: 'Bezeichnung',
  reference: 'Vorlage',
  paper: 'Vorlage neu gefasst',
}

function textChange(known: ExistingItem, fields: readonly FieldDifference[]): ImportCommand {
  const said = (field: string): string | undefined => fields.find((one) => one.field === field)?.after
  const [title, reference] = [said('title'), said('reference')]
  const words = fields.map(({ field, before, after }) =>
    field === 'paper' ? 'Vorlage neu gefasst' : `${fieldWords[field] ?? field}: „${before}“ → „${after}“`,
  )
  return {
    type: 'text.change',
    item: known.id,
    version: (known.version ?? 1) + 1,
    note: `In der Quelle geändert. ${words.join('; ')}`.slice(0, 3900),
    ...(title === undefined ? {} : { title }),
    ...(reference === undefined ? {} : { reference }),
  }
}

/** Off the agenda and on again, at its new place. Only its number changed, but it stands elsewhere here: left to people. */
function replacing(
  known: ExistingItem,
  { meeting, after }: Belongs,
  fields: readonly FieldDifference[],
): { readonly commands: readonly ImportCommand[]; readonly blocked?: Bilingual } {
  const moved = fields.some(({ field }) => field === 'meeting')
  if (!moved && known.meeting !== meeting) return { commands: [], blocked: elsewhere }
  const number = fields.find(({ field }) => field === 'number')?.after
  const remove: ImportCommand = { type: 'agenda.remove', item: known.id, reason: 'In der Quelle verschoben' }
  return {
    commands: [
      ...(known.meeting === null ? [] : [remove]),
      {
        type: 'agenda.place',
        item: known.id,
        meeting,
        ...(number === undefined || number === '' ? {} : { number }),
        ...(after === undefined ? { first: true } : { after }),
      },
    ],
  }
}

const elsewhere: Bilingual = {
  de: 'steht hier auf einer anderen Tagesordnung; bitte von Hand prüfen',
  en: 'stands on another agenda here; please check by hand',
}
const noEvent: Bilingual = {
  de: 'lässt sich an einem Punkt nicht ändern; bei Bedarf absetzen und neu anlegen',
  en: 'cannot be changed of an item; if need be, take it off and add it anew',
}
