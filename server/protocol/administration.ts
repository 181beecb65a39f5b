import Type from 'typebox'
import { BilingualSchema } from './http.ts'
import { SessionSchema } from './identity.ts'

/** What the administrator sees and does: people, mandates, invitations, devices. Nothing of the council's work. */

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })
const Nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Role = Type.Enum(['lead', 'speaker', 'member', 'secretary'])
const Office = {
  role: Role,
  committees: Type.Array(Type.String({ maxLength: 64 }), { maxItems: 50 }),
  board: Type.Boolean(),
}

export const MandateSchema = Type.Object({
  id: Type.String(),
  person: Type.String(),
  partner: Type.String(),
  from: Type.String(),
  to: Nullable(Type.String()),
  /** `waits` for the own side's word; `ahead`, `holds`, `over` by the day. */
  state: Type.Enum(['waits', 'ahead', 'holds', 'over']),
  /** The office; null for a deputy, who has that of the person represented. */
  office: Nullable(Type.Object(Office)),
  represents: Nullable(Type.String()),
})
export type MandateView = Type.Static<typeof MandateSchema>

export const PersonSchema = Type.Object({
  id: Type.String(),
  name: Type.String(),
  login: Nullable(Type.String()),
  administrator: Type.Boolean(),
  mandates: Type.Array(MandateSchema),
  /** Until when the open invitation holds. */
  invitedUntil: Nullable(Type.String()),
  passkeys: Type.Integer(),
  password: Type.Boolean(),
  sessions: Type.Array(SessionSchema),
})
export type PersonView = Type.Static<typeof PersonSchema>

export const AdministrationSchema = Type.Object({
  council: BilingualSchema,
  agreement: Type.Object({ title: BilingualSchema, validFrom: Type.String(), validTo: Type.String() }),
  today: Type.String(),
  partners: Type.Array(Type.Object({ id: Type.String(), name: BilingualSchema })),
  bodies: Type.Array(
    Type.Object({ id: Type.String(), kind: Type.Enum(['council', 'committee']), name: BilingualSchema }),
  ),
  people: Type.Array(PersonSchema),
})
export type AdministrationView = Type.Static<typeof AdministrationSchema>

const exact = <Fields extends Type.TProperties>(fields: Fields) => Type.Object(fields, { additionalProperties: false })
const Id = Type.String({ minLength: 1, maxLength: 200 })
const PersonName = Type.String({ pattern: '\\S', maxLength: 200 })

export const OwnMandate = exact({ kind: Type.Literal('own'), partner: Id, ...Office, from: Day, to: Nullable(Day) })
export const DeputyMandate = exact({ kind: Type.Literal('deputy'), represents: Id, from: Day, to: Nullable(Day) })
export const NewMandate = Type.Union([OwnMandate, DeputyMandate])
export type NewMandate = Type.Static<typeof NewMandate>

/** A new person: an administrator, or somebody with a first mandate. */
export const NewPerson = exact({ name: PersonName, mandate: Nullable(OwnMandate) })
export type NewPerson = Type.Static<typeof NewPerson>
export const PersonChange = exact({ name: PersonName })
export const LastDay = exact({ to: Day })

export const NewInvitationSchema = Type.Object({
  person: Type.String(),
  token: Type.String(),
  expiresAt: Type.String(),
})
export type NewInvitation = Type.Static<typeof NewInvitationSchema>

/** How the server does. Counts and times, no content. */
export const FactsSchema = Type.Object({
  version: Type.String(),
  startedAt: Type.String(),
  sockets: Type.Integer(),
  log: Type.Object({ entries: Type.Integer(), head: Type.String() }),
  registers: Type.Array(Type.Object({ partner: Type.String(), version: Type.Integer(), hash: Type.String() })),
})
export type FactsView = Type.Static<typeof FactsSchema>

/** What walking the whole log found. */
export const LogCheckSchema = Type.Object({
  ok: Type.Boolean(),
  entries: Type.Integer(),
  head: Type.String(),
  /** The first entry that is not as it was written, and what differs. */
  fault: Nullable(Type.Object({ version: Type.Integer(), differs: Type.String() })),
})
export type LogCheckView = Type.Static<typeof LogCheckSchema>

/** One line of a side's register, as that side sees it: names where people still have one. */
export const RegisterLineSchema = Type.Object({
  version: Type.Integer(),
  at: Type.String(),
  /** Who changed it; null for what is no person of the council any more. */
  by: Nullable(Type.String()),
  /** The set-up or the command line, where no person did. */
  means: Nullable(Type.Enum(['set-up', 'command line'])),
  person: Nullable(Type.String()),
  type: Type.Enum(['given', 'ended', 'confirmed', 'held', 'withdrawn']),
  hash: Type.String(),
})
export const RegisterSchema = Type.Object({
  partner: Type.String(),
  today: Type.String(),
  people: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), mandates: Type.Array(MandateSchema) })),
  lines: Type.Array(RegisterLineSchema),
})
export type RegisterView = Type.Static<typeof RegisterSchema>
