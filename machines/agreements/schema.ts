import Type from 'typebox'
import { Compile } from 'typebox/compile'
import { Day, exact, oneOf } from '../vocabulary.ts'
import { holidayCalendars, normIds } from './agreement.ts'

/** The shape of an agreement's file. What `agreement.ts` says in types, checked on what somebody wrote. */

const Id = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$' })
const Words = Type.String({ pattern: '\\S', maxLength: 2000 })
const Bilingual = exact({ de: Words, en: Words })
const Line = Type.Integer({ minimum: 1, maximum: 1_000_000 })
const Lines = Type.Tuple([Line, Line])

const Seats = Type.Integer({ minimum: 0, maximum: 1000 })
const Seating = exact({
  body: Id,
  from: Day,
  to: Day,
  members: Type.Integer({ minimum: 1, maximum: 1000 }),
  mayor: Type.Boolean(),
  partners: Type.Record(Type.String(), Seats),
})

const AgreementFile = exact({
  id: Id,
  rulebook: Words,
  title: Bilingual,
  council: Bilingual,
  validFrom: Day,
  validTo: Day,
  timeZone: Words,
  source: Bilingual,
  partners: Type.Array(exact({ id: Id, name: Bilingual, genitive: Bilingual }), { minItems: 2, maxItems: 20 }),
  norms: Type.Array(
    exact({
      id: oneOf(normIds),
      lines: Lines,
      title: Bilingual,
      text: Bilingual,
      modality: oneOf(['obligation', 'permission', 'aim', 'scope']),
      interpretation: Type.Optional(Bilingual),
    }),
    { maxItems: 200 },
  ),
  bodies: Type.Array(
    exact({ id: Id, kind: oneOf(['council', 'committee']), name: Bilingual, lines: Type.Optional(Lines) }),
    { minItems: 1, maxItems: 200 },
  ),
  seats: Type.Optional(Type.Array(Seating, { minItems: 1, maxItems: 500 })),
  measures: Type.Array(
    exact({
      id: Id,
      chapter: Words,
      section: Words,
      kind: oneOf(['goal', 'criterion', 'bullet', 'numbered', 'prose']),
      lines: Lines,
      title: Bilingual,
      committee: Type.Union([Id, Type.Null()]),
      finance: Type.Boolean(),
    }),
    { maxItems: 2000 },
  ),
  parameters: exact({
    adjournmentsByRight: Type.Integer({ minimum: 0, maximum: 9 }),
    reminders: exact({
      coordinationWorkingDays: Type.Integer({ minimum: 0, maximum: 60 }),
      holidays: oneOf(holidayCalendars),
    }),
  }),
  oparl: Type.Optional(Type.String({ pattern: '^https?://\\S+$', maxLength: 500 })),
})

export type AgreementFile = Type.Static<typeof AgreementFile>
export const agreementFile = Compile(AgreementFile)
