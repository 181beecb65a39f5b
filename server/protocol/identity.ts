import Type from 'typebox'
import { BilingualSchema } from './http.ts'
import type { MeView } from './view.ts'

/** Shapes of signing in, of one's own account and of who is asking. */

/** Somebody who acts for a partner. */
export const MeSchema = Type.Object({
  person: Type.String(),
  name: Type.String(),
  partner: Type.String(),
  role: Type.Union([Type.Literal('lead'), Type.Literal('speaker'), Type.Literal('member'), Type.Literal('secretary')]),
  committees: Type.Array(Type.String()),
  /** Of leads: may they speak for the board? */
  board: Type.Optional(Type.Boolean()),
  /** Name of the person whom a deputy represents. */
  deputyFor: Type.Optional(Type.String()),
})

/** The administrator, or somebody without a mandate today: `waits` for the own side's word, or has one `from` a day. */
export const NoMandateSchema = Type.Object({
  person: Type.String(),
  name: Type.String(),
  role: Type.Union([Type.Literal('administrator'), Type.Literal('none')]),
  waits: Type.Optional(Type.Boolean()),
  from: Type.Optional(Type.Union([Type.String(), Type.Null()])),
})
export const WhoSchema = Type.Union([MeSchema, NoMandateSchema])
export type NoMandateView = Type.Static<typeof NoMandateSchema>
export type WhoView = MeView | NoMandateView

export const SessionSchema = Type.Object({
  id: Type.String(),
  /** Browser and system in a few words; empty where unknown. */
  device: Type.String(),
  by: Type.Union([Type.Literal('passkey'), Type.Literal('password'), Type.Literal('link')]),
  createdAt: Type.String(),
  lastSeenAt: Type.String(),
  /** The session that asks. */
  here: Type.Boolean(),
})
export type SessionView = Type.Static<typeof SessionSchema>

/** What somebody is told of their own account. */
export const AccountSchema = Type.Object({
  name: Type.String(),
  login: Type.Union([Type.String(), Type.Null()]),
  /** Is there a password? */
  password: Type.Boolean(),
  passkeys: Type.Array(
    Type.Object({
      id: Type.String(),
      device: Type.String(),
      createdAt: Type.String(),
      usedAt: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
  sessions: Type.Array(SessionSchema),
})
export type AccountView = Type.Static<typeof AccountSchema>

/** An invitation, to whoever holds its link. */
export const InvitationSchema = Type.Object({
  name: Type.String(),
  login: Type.Union([Type.String(), Type.Null()]),
  council: BilingualSchema,
  administrator: Type.Boolean(),
  expiresAt: Type.String(),
})
export type InvitationView = Type.Static<typeof InvitationSchema>
