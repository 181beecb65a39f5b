import Type from 'typebox'
import { BilingualSchema } from './http.ts'

/** What is kept, why, how long, and who sees it: the page for the data protection officer. */
export const PrivacySchema = Type.Object({
  kept: Type.Array(
    Type.Object({
      table: Type.String(),
      columns: Type.Array(Type.String()),
      what: BilingualSchema,
      why: BilingualSchema,
      basis: BilingualSchema,
      howLong: BilingualSchema,
      who: BilingualSchema,
    }),
  ),
  /** The same for people's own devices, and for what is counted in memory alone. `table`: the names that it has there. */
  onDevices: Type.Array(
    Type.Object({
      table: Type.String(),
      what: BilingualSchema,
      why: BilingualSchema,
      basis: BilingualSchema,
      howLong: BilingualSchema,
      who: BilingualSchema,
    }),
  ),
  /** Kinds of free text, and how many days each is kept once what it stands on is over. */
  texts: Type.Array(Type.Object({ kind: Type.String(), words: BilingualSchema, days: Type.Integer() })),
})
export type PrivacyView = Type.Static<typeof PrivacySchema>

/** For the administration alone, in counts: what should be gone by now, and what was erased. */
export const ErasuresSchema = Type.Object({
  due: Type.Integer(),
  erased: Type.Array(Type.Object({ at: Type.String(), cause: Type.String(), count: Type.Integer() })),
})
export type ErasuresView = Type.Static<typeof ErasuresSchema>
export const ErasedSchema = Type.Object({ erased: Type.Integer() })
