import type { Item } from '../../machines/item/item.ts'
import { addresses, type Asker, askers } from '../../server/addresses.ts'
import { maySee, maySeeMotion } from '../../machines/visibility.ts'
import {
  entryRows,
  eventRows,
  frameRows,
  itemRows,
  meetingRows,
  motionRows,
  partRows,
  projectorRows,
  type Rows,
  type Sight,
  sights,
  storyRows,
} from '../../server/protocol/who-sees.ts'
import { actor, Council } from './council.ts'
import { motionIn, motionOf } from './motion-stages.ts'

/** Who may look, by the name that the page gives them. */
export const lookers = {
  lead: 'lead',
  'speaker of that committee': 'speaker:FBL',
  'other speaker': 'speaker:PBMS',
  member: 'member',
  secretary: 'secretary',
} as const

const item = (fields: Parameters<Council['item']>[1]): Item => new Council().item('a', fields).get('a')
const at = (body: string) => ({ stations: [{ body, role: 'decision' as const }] })

/** Things, by what they are at the moment, and whether somebody may know of them: asked of the rules themselves. */
const things: Readonly<Record<string, (as: string) => boolean>> = {
  'public item': (as) => maySee(actor(`spd.${as}`), item({ public: true, ...at('FBL') })),
  'non-public item, with the council': (as) => maySee(actor(`spd.${as}`), item({ public: false, ...at('rat') })),
  'non-public item, with a committee': (as) => maySee(actor(`spd.${as}`), item({ public: false, ...at('FBL') })),
  'own side’s plan, not told yet': (as) => maySeeMotion(actor(`spd.${as}`), motionOf(motionIn('planned'))),
  'another side’s plan, not told yet': (as) => maySeeMotion(actor(`gruene.${as}`), motionOf(motionIn('planned'))),
  'another side’s plan, told or come out': (as) => maySeeMotion(actor(`gruene.${as}`), motionOf(motionIn('notified'))),
  meeting: () => true,
}

/** The part of the page that is written from the rules and the table. */
export const whoSeesText = (): string =>
  [
    '## Who may know that there is such a thing',
    `| thing | ${Object.keys(lookers).join(' | ')} | administrator |`,
    `|---|${'---|'.repeat(Object.keys(lookers).length + 1)}`,
    ...Object.entries(things).map(([thing, knows]) =>
      line([thing, ...Object.values(lookers).map((as) => mark(knows(as))), '–']),
    ),
    '',
    '## The ways in which a field is seen',
    '| way | by whom |',
    '|---|---|',
    ...Object.entries(sights).map(([way, words]) => line([`**${way}**`, words])),
    '',
    ...section('Fields of an item', itemRows),
    ...section('Fields of a meeting', meetingRows),
    ...section('Fields of a planned motion', motionRows),
    ...section('A story’s entries', storyRows),
    '## What a field may consist of',
    '`all` means everybody who sees the field.',
    '',
    '| part | way | fields |',
    '|---|---|---|',
    ...Object.entries(partRows).flatMap(([part, rows]) =>
      rowsOf(rows).map(([way, fields]) => line([part, way, fields])),
    ),
    '',
    '## Frames of a socket',
    '| frame | way | fields |',
    '|---|---|---|',
    ...Object.entries(frameRows).flatMap(([frame, rows]) =>
      rowsOf(rows).map(([way, fields]) => line([frame, way, fields])),
    ),
    '',
    ...section('On the wall of the hall', { wall: Object.values(projectorRows).flatMap(({ wall }) => wall) }),
    ...section('Entries of the log that a side knows of', entryRows),
    ...section('Fields of an entry, in stories', eventRows),
    '## Who gets an answer at which address',
    '| by whom | address |',
    '|---|---|',
    ...(Object.keys(askers) as Asker[]).flatMap((asker) =>
      addresses[asker].map((each) => line([askers[asker], `\`${each}\``])),
    ),
  ]
    .join('\n')
    .trimEnd()

const mark = (sees: boolean): string => (sees ? 'yes' : '–')
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const section = (title: string, rows: Rows): string[] => [
  `## ${title}`,
  '| way | fields |',
  '|---|---|',
  ...rowsOf(rows).map(([way, fields]) => line([way, fields])),
  '',
]

const rowsOf = (rows: Rows): [string, string][] =>
  (Object.keys(sights) as Sight[]).flatMap((way) => {
    const fields = rows[way]
    return fields ? [[`**${way}**`, fields.map((field) => `\`${field}\``).join(' ')]] : []
  })
