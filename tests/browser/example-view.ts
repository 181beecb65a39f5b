import { calledAs, meetingId, others, today } from './example-items.ts'
import { newSigner } from '../../server/evidence/signer.ts'
import { headText } from '../../server/protocol/evidence.ts'
import type { ChangeFrame, Head, ViewFrame, WelcomeFrame } from '../../server/protocol/frames.ts'
import type { CouncilView } from '../../server/protocol/council-view.ts'
import type { ItemView, MeetingView, MeView } from '../../server/protocol/view.ts'

/** An invented council evening for looking at screens: every display code, every odd state. No real positions. */
export const at = '2021-02-04T17:42:08+01:00'

export const head: Head = { version: 412, hash: 'a'.repeat(64) }
const signer = newSigner()
/** The server's signature over a head of this person's side. */
export const signed = (role: MeView['role'], of: Head = head): string =>
  signer.sign(headText({ council: 'krefeld-2020-2025', side: persons[role].partner, ...of }))
export const persons: Record<MeView['role'], MeView> = {
  member: { person: 'p1', name: 'Ida Bergfeld', partner: 'spd', role: 'member', committees: [] },
  lead: { person: 'p2', name: 'Mirja Tannhoff', partner: 'gruene', role: 'lead', committees: [] },
  speaker: { person: 'p3', name: 'Jost Ellerkamp', partner: 'spd', role: 'speaker', committees: ['FBL'] },
  secretary: { person: 'p4', name: 'Ruven Dahlbeck', partner: 'spd', role: 'secretary', committees: [] },
}

const meeting = (id: string, start: string, more: Partial<MeetingView>): MeetingView => ({
  id,
  rev: 1,
  body: 'rat',
  bodyName: null,
  name: null,
  location: 'Ratssaal',
  start,
  state: 'planned',
  since: start,
  travelled: [{ state: 'planned', at: start }],
  seats: null,
  agenda: [],
  offers: [],
  ...more,
})

/** A view with the named item called, or with nothing called. */
export function exampleView(calledKey: string | null, state: MeetingView['state'] = 'running'): CouncilView {
  const now = calledKey === null ? undefined : calledAs[calledKey]
  const items = [...others.slice(0, 2), ...(now ? [now] : []), ...others.slice(2)]
  return {
    items,
    meetings: [
      meeting(meetingId, today('17:00'), { state, since: today('17:30'), agenda: items.map(({ id }) => id) }),
      meeting('rat-2021-03', '2021-03-18T17:00:00+01:00', {}),
    ],
    motions: [],
  }
}

export const welcome = (role: MeView['role'], example = true): WelcomeFrame => ({
  v: 1,
  kind: 'welcome',
  me: persons[role],
  agreement: 'krefeld-2020-2025',
  council: 'example',
  key: signer.publicKey,
  example,
})

export const viewFrame = (view: CouncilView, role: MeView['role'] = 'member'): ViewFrame => ({
  v: 1,
  kind: 'view',
  head,
  signature: signed(role),
  at,
  view,
})

/** The change that puts these items in the place of what was there. */
export const changeFrame = (items: readonly ItemView[], version = 413): ChangeFrame => ({
  v: 1,
  kind: 'change',
  head: { version, hash: 'b'.repeat(64) },
  at,
  items,
  meetings: [],
  motions: [],
  gone: { items: [], meetings: [], motions: [] },
})
