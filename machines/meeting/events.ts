import Type from 'typebox'
import { Instant, NameId, Text, ThingId } from '../vocabulary.ts'

/** The events of a meeting (RULES §3.5). */

const meeting = ThingId

/** Fields of a new meeting, also in the meeting list of a scenario file. */
export const meetingFields = {
  body: NameId,
  start: Instant,
  /** As the council's office calls it, e.g. "12. Sitzung des Rates". */
  name: Type.Optional(Text),
  /** The name of a body that the agreement does not know; `body` is then `other:` and a slug. */
  bodyName: Type.Optional(Text),
  location: Type.Optional(Text),
  /** The id that the council's own information system gave it. */
  source: Type.Optional(Text),
}

export const meetingEvents = {
  'meeting.add': { meeting, ...meetingFields },
  'meeting.invite': { meeting },
  'meeting.open': { meeting, quorate: Type.Boolean() },
  'meeting.recess': { meeting },
  'meeting.resume': { meeting },
  'meeting.close': { meeting },
  'meeting.approveMinutes': { meeting },
  'meeting.cancel': { meeting },
  'meeting.reschedule': {
    meeting,
    start: Instant,
    /** As it is called, and where it is, from now on. */
    name: Type.Optional(Text),
    location: Type.Optional(Text),
  },
} as const
