import Type from 'typebox'

/** The private links by which one's calendar program reads meetings and deadlines. The links themselves are shown once. */
export const CalendarLinksSchema = Type.Object({
  links: Type.Array(
    Type.Object({
      id: Type.String(),
      createdAt: Type.String(),
      /** To the hour; null while no program has asked. */
      usedAt: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
})
export type CalendarLinksView = Type.Static<typeof CalendarLinksSchema>

/** The path of a new link on this server: whoever has it can read the calendar. */
export const NewCalendarLinkSchema = Type.Object({ path: Type.String() })
export type NewCalendarLink = Type.Static<typeof NewCalendarLinkSchema>
