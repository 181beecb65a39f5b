import Type from 'typebox'

/** Shapes of being told: what, when, where, and how much a message may say. */

export const newsKinds = ['yourTurn', 'partnerDissent', 'lineChanged', 'noticeReceived', 'deadlineNear'] as const
export type NewsKind = (typeof newsKinds)[number]

const Hour = Type.Integer({ minimum: 0, maximum: 23 })

export const ChoicesSchema = Type.Object(
  {
    kinds: Type.Array(Type.Enum(newsKinds), { maxItems: newsKinds.length, uniqueItems: true }),
    when: Type.Enum(['atOnce', 'daily', 'off']),
    /** Of the day, for `daily`. */
    hour: Hour,
    /** Nothing is sent from this hour until that one, which may be on the next day. */
    quiet: Type.Union([Type.Object({ from: Hour, to: Hour }, { additionalProperties: false }), Type.Null()]),
    /** How much a message may say: that there is something, what kind of thing, or the item's number and title too. */
    says: Type.Enum(['nothing', 'kind', 'title']),
  },
  { additionalProperties: false },
)
export type ChoicesView = Type.Static<typeof ChoicesSchema>

export const AddressSchema = Type.String({
  maxLength: 254,
  pattern:
    '^[^\\s@<>,;:"()\\[\\]\\\\\\u0000-\\u001f]{1,64}@[A-Za-z0-9\\u00c0-\\uffff.-]+\\.[A-Za-z0-9\\u00c0-\\uffff-]{2,}$',
})

export const SubscriptionSchema = Type.Object(
  {
    endpoint: Type.String({ maxLength: 2000, pattern: '^https?://' }),
    keys: Type.Object(
      {
        p256dh: Type.String({ maxLength: 100, pattern: '^[A-Za-z0-9_-]{87}=?$' }),
        auth: Type.String({ maxLength: 30, pattern: '^[A-Za-z0-9_-]{22}(?:==)?$' }),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
)
export type SubscriptionView = Type.Static<typeof SubscriptionSchema>

export const NotificationsSchema = Type.Object({
  choices: ChoicesSchema,
  timeZone: Type.String(),
  email: Type.Object({
    /** Can this server send e-mail at all? */
    possible: Type.Boolean(),
    address: Type.Union([Type.String(), Type.Null()]),
    confirmed: Type.Boolean(),
  }),
  push: Type.Object({
    /** The key that a browser subscribes with; null where this server does not push. */
    key: Type.Union([Type.String(), Type.Null()]),
    devices: Type.Array(
      Type.Object({
        id: Type.String(),
        device: Type.String(),
        /** Set up in the session that asks. */
        here: Type.Boolean(),
        createdAt: Type.String(),
      }),
    ),
  }),
})
export type NotificationsView = Type.Static<typeof NotificationsSchema>

/** What became of a trial message on each way. */
export const TrialSchema = Type.Object({
  sent: Type.Integer(),
  failed: Type.Integer(),
})
export type TrialView = Type.Static<typeof TrialSchema>
