import Type from 'typebox'
import { BilingualSchema } from './http.ts'

/** Setting up a council: shapes of what the one-time link's page asks and says. */

/** An agreement that one can be set up under. */
export const SetUpAgreementSchema = Type.Object({
  id: Type.String(),
  title: BilingualSchema,
  council: BilingualSchema,
  validFrom: Type.String(),
  validTo: Type.String(),
  partners: Type.Array(Type.Object({ id: Type.String(), name: BilingualSchema })),
})
export type SetUpAgreement = Type.Static<typeof SetUpAgreementSchema>

export const SetUpChoiceSchema = Type.Object({
  agreements: Type.Array(SetUpAgreementSchema),
  /** The only one possible, where the settings or an earlier import have fixed it. */
  fixed: Type.Union([Type.String(), Type.Null()]),
})
export type SetUpChoice = Type.Static<typeof SetUpChoiceSchema>

/** What is wrong with an agreement's file, place by place. */
export interface AgreementFaults {
  readonly error: { readonly code: 'wrongAgreement'; readonly message: { readonly de: string; readonly en: string } }
  readonly faults: readonly { readonly where: string; readonly message: { readonly de: string; readonly en: string } }[]
}

/** An invitation, shown once. */
export const FirstInvitationSchema = Type.Object({
  name: Type.String(),
  login: Type.String(),
  partner: Type.Union([Type.String(), Type.Null()]),
  role: Type.Union([Type.Literal('administrator'), Type.Literal('lead'), Type.Literal('secretary')]),
  token: Type.String(),
})
export const FoundedSchema = Type.Object({
  invitations: Type.Array(FirstInvitationSchema),
  expiresAt: Type.String(),
})
export type Founded = Type.Static<typeof FoundedSchema>
