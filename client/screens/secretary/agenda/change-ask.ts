import { agendaItems } from '../../../agenda.ts'
import { known } from '../../../store.ts'
import { deskText } from '../../../texts/secretary.ts'
import { freshId } from '../fresh-id.ts'
import { reordering } from './order.ts'
import { rowOf } from './row-of.ts'
import { mendAgenda } from './send.ts'
import type { Row } from './order.ts'
import type { Sent } from '../acts.ts'
import type { Ask } from '../../../components/ask-dialog.tsx'
import type { ItemView, MeetingView } from '../../../../server/protocol/view.ts'

/** Nobody has said anything of it yet: then an item with a wrong title may be replaced by one with the right title. */
export const isUnbound = (item: ItemView): boolean =>
  item.classification.state === 'unclassified' &&
  item.coordination === 'open' &&
  item.version === 1 &&
  item.outcomes.length === 0 &&
  item.notes.length === 0 &&
  item.children.length === 0 &&
  item.parent === null

/**
 * Another number, another place and, where nothing is bound yet, another title. The vocabulary has no event that renames:
 * the item is taken off and withdrawn, and added anew in its place, in one go.
 */
export function changeAsk(item: ItemView, meeting: MeetingView): Ask {
  const { ask: words, order: t } = deskText.value
  const agenda = agendaItems(known.value, meeting)
  const before = agenda[agenda.indexOf(item) - 1]?.id ?? ''
  const unbound = isUnbound(item)
  return {
    title: t.change,
    intro: unbound ? t.unbound : t.bound,
    fields: [
      { name: 'number', label: words.number, kind: 'line', optional: true, value: item.number ?? '' },
      ...(unbound ? [{ name: 'title', label: words.title, kind: 'line' as const, value: item.title }] : []),
      {
        name: 'after',
        label: words.after,
        kind: 'choice',
        optional: true,
        value: before,
        options: [
          { value: '', label: t.first },
          ...agenda
            .filter(({ id }) => id !== item.id)
            .map((one) => ({ value: one.id, label: `${one.number ?? '–'} ${one.title}` })),
        ],
      },
    ],
    submit: deskText.value.ask.send,
    send: async ({ number = '', title = item.title, after = '' }) => {
      const wish = { number: number.trim(), title: title.trim(), after }
      const commands = changing(item, meeting, agenda, wish)
      if (!commands) return t.inTheWay
      if (commands.length === 0) return null
      const mended = await mendAgenda(commands)
      return mended.ok ? null : mended.message
    },
  }
}

interface Wish {
  readonly number: string
  readonly title: string
  /** Empty: it comes first. */
  readonly after: string
}

/** The events that a change takes; none where nothing changes, null where the place cannot be had. */
export function changing(
  item: ItemView,
  meeting: MeetingView,
  agenda: readonly ItemView[],
  { number, title, after }: Wish,
): readonly Sent[] | null {
  const renamed = title !== item.title
  const id = renamed ? freshId('item') : item.id
  const others = agenda.filter((one) => one.id !== item.id)
  const index = others.findIndex((one) => one.id === after) + 1
  const rows = agenda.map((one) => rowOf(one, meeting))
  const wanted = others.map((one) => one.id).toSpliced(index, 0, id)
  const numbered = number === '' || number === item.number ? {} : { number }
  if (!renamed) {
    const moves = reordering(meeting.id, rows, wanted)
    if (!moves || Object.keys(numbered).length === 0) return moves
    const own = moves.some((move) => move['item'] === id)
    if (own)
      return moves.map((move) =>
        move['item'] === id && move.type === 'agenda.place' ? { ...move, ...numbered } : move,
      )
    const again = renumbering(meeting.id, sorted(rows, wanted), id, numbered)
    return again && [...moves, ...again]
  }
  const reason = deskText.value.order.replaced
  // Added behind everything; then it goes where it is wanted, like any other.
  const added: Sent = {
    type: 'item.add',
    item: id,
    meeting: meeting.id,
    title,
    kind: item.kind,
    originator: item.originator,
    public: item.public,
    stations: item.stations.map(({ body, role }) => ({ body, role })),
    ...(number === '' ? {} : { number }),
    ...(item.section === null ? {} : { section: item.section }),
    ...(item.reference === null ? {} : { reference: item.reference }),
  }
  const rest = rows.filter((row) => row.id !== item.id)
  const moves = reordering(meeting.id, [...rest, { id, movable: true, parent: null }], wanted)
  if (!moves) return null
  return [
    { type: 'agenda.remove', item: item.id, reason },
    { type: 'item.withdraw', item: item.id, reason },
    added,
    ...moves,
  ]
}

/** A new number in the same place. The first of an agenda goes behind its neighbour, which then steps behind it. */
function renumbering(meeting: string, rows: readonly Row[], item: string, numbered: object): readonly Sent[] | null {
  const at = rows.findIndex(({ id }) => id === item)
  const after = (rows[at - 1] ?? rows[at + 1])?.id
  const again: Sent[] = [
    { type: 'agenda.remove', item },
    { type: 'agenda.place', item, meeting, ...numbered, ...(after === undefined ? {} : { after }) },
  ]
  if (at > 0) return again
  const back = reordering(
    meeting,
    swapped(rows),
    rows.map(({ id }) => id),
  )
  return back && [...again, ...back]
}

const sorted = (rows: readonly Row[], wanted: readonly string[]): readonly Row[] =>
  wanted.flatMap((id) => rows.find((row) => row.id === id) ?? [])

const swapped = ([first, second, ...rest]: readonly Row[]): readonly Row[] =>
  [second, first, ...rest].filter((row) => row !== undefined)
