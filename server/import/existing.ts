import type { CouncilState } from '../../machines/council-state.ts'
import type { Item } from '../../machines/item/item.ts'
import { stateOf, type Meeting } from '../../machines/meeting/meeting.ts'
import type { ExistingCouncil, ExistingItem, ExistingMeeting } from '../oparl/plan-types.ts'

/** The council as the planning of an import needs to know it. */
export const existingIn = ({ items, meetings }: CouncilState): ExistingCouncil => ({
  meetings: [...meetings.values()].map((meeting) => existingMeeting(meeting)),
  items: [...items.values()].map((item) => existingItem(item)),
})

const existingMeeting = (meeting: Meeting): ExistingMeeting => existingOf(meeting, meeting.context)

const existingOf = (meeting: Meeting, c: Meeting['context']): ExistingMeeting => ({
  id: c.meeting,
  start: c.start,
  body: c.body,
  ...(c.source === null ? {} : { source: c.source }),
  ...(c.name === null ? {} : { name: c.name }),
  ...(c.location === null ? {} : { location: c.location }),
  cancelled: stateOf(meeting) === 'cancelled',
})

const existingItem = ({ context: c }: Item): ExistingItem => ({
  id: c.item,
  title: c.title,
  meeting: c.meeting,
  version: c.version,
  public: c.public,
  ...(c.reference === null ? {} : { reference: c.reference }),
  ...(c.section === null ? {} : { section: c.section }),
  ...(c.source === null ? {} : { source: c.source }),
  ...(c.number === null ? {} : { number: c.number }),
})
