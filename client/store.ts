import { batch, computed, signal } from '@preact/signals'
import { agendaSections, nearItems, shownMeeting } from './agenda.ts'
import { changedLines, linesOf, mergeChanges } from './changes.ts'
import type { LineChange, SeenLine } from './changes.ts'
import { recall, remember } from './device.ts'
import { headShown, newLine } from './evidence/log-watch.ts'
import { isStale, spokeAt } from './hearing.ts'
import { dropLastState } from './offline/last-state.ts'
import type { Heard, LastState } from './offline/last-state.ts'
import { applyChange, applyView, nothingKnown } from './reduce.ts'
import type { Known } from './reduce.ts'
import { place } from './router.ts'
import type { Agreement } from '../machines/agreements/agreement.ts'
import type { SignedHead } from '../server/protocol/evidence.ts'
import type { BeatFrame, ChangeFrame, ScreensFrame, ViewFrame, WelcomeFrame } from '../server/protocol/frames.ts'
import type { NoMandateView } from '../server/protocol/identity.ts'
import type { MeView } from '../server/protocol/view.ts'

/**
 * Everything the screens read. Only `connection.ts` and `session.ts` write what came from the server; screens write
 * nothing but what a person chose on this screen.
 */

/** `unknown` until the server has said who is looking; `signedOut` when it said nobody. */
export const session = signal<'unknown' | 'signedIn' | 'signedOut'>('unknown')
export const me = signal<MeView | null>(null)
/** Somebody who is signed in and acts for nobody: the administrator, or a person without a mandate today. */
export const actsForNobody = signal<NoMandateView | null>(null)
/** The agreement that this council works under. */
export const councilAgreement = signal<Agreement | null>(null)
/** Another one, while somebody rehearses a scenario that was written for it. */
export const rehearsedAgreement = signal<Agreement | null>(null)
/** The one that what is on the screen rests on. */
export const agreement = computed(() => rehearsedAgreement.value ?? councilAgreement.value)
export const example = signal(false)
export const known = signal<Known>(nothingKnown)
/** Whose heads this screen is shown: the council's, one side's, signed with this key. */
export const signer = signal<Pick<SignedHead, 'council' | 'side' | 'key'> | null>(null)
/** The last head that came with a signature: of every view and beat. */
export const signedHead = signal<SignedHead | null>(null)

/**
 * The line to the server. `live` means: it spoke within the last `staleAfterMs`, and this screen has its latest state.
 * `connecting` is the short while before a lost line counts as stale; `outdated` means this page must be loaded anew.
 */
export type LinkState = 'connecting' | 'live' | 'stale' | 'outdated'
export const link = signal<LinkState>('connecting')
/** Server time of its last sign of life, in ms; null before the first. */
export const lastContact = signal<number | null>(null)
/** Server clock minus this device's clock, in ms. */
export const clockOffset = signal(0)
/** What the server's clock shows now, in ms. */
export const serverNow = (): number => Date.now() + clockOffset.peek()
/** This device's clock at which the next attempt to connect starts; null while none is planned. */
export const retryAt = signal<number | null>(null)

/** What is known comes from the device: it was the last state once, and the server has said nothing since the page opened. */
export const fromDevice = signal(false)

/** For leads: before how many of their own members' eyes the called items are; null until the server counts. */
export const screens = signal<Pick<ScreensFrame, 'members' | 'connected' | 'called'> | null>(null)

/** Set by one deliberate tap: show the last known lines although they may be out of date. */
export const revealed = signal(false)

/** How far a shown line may be trusted: `live`, `hidden` (the screen lost the server), or `past` (shown on demand). */
export type Trust = 'live' | 'hidden' | 'past'
export const trust = computed<Trust>(() => {
  if (known.value.head === null) return 'hidden'
  if (link.value !== 'stale' && link.value !== 'outdated' && !fromDevice.value) return 'live'
  return revealed.value ? 'past' : 'hidden'
})

/** The meeting on screen: named in the address, else the one in session, else the next. */
export const meeting = computed(() => shownMeeting(known.value, place.value.query.get('sitzung')))
export const sections = computed(() => (meeting.value ? agendaSections(known.value, meeting.value) : null))

/** Lines that changed since this device first showed them, with what they were. */
export const lineChanges = signal<ReadonlyMap<string, LineChange>>(new Map())
/** Changes that a member has not acknowledged, oldest first, restricted to items that are near. */
export const unseen = signal<ReadonlyMap<string, LineChange>>(new Map())
let seen: ReadonlyMap<string, SeenLine> = new Map()
/** Whose view this screen holds. */
let follows: string | null = null
/** …and the mandate that it was made for. */
let madeFor: string | null = null

/**
 * The server greeted this screen. False when what the screen holds was made for another mandate: it is forgotten, and
 * what the server will send on top of it is worth nothing.
 */
export function welcomed(frame: WelcomeFrame): boolean {
  const mandate = JSON.stringify(frame.me)
  const opened = fromDevice.value && JSON.stringify(me.value) === mandate ? known.value : null
  const fits = known.value.head === null || fromDevice.value || madeFor === mandate
  batch(() => {
    if (!fits || follows !== frame.me.person) forgetCouncil(frame.me.person)
    // It stays on the screen, as the old state that it is, until the new one is here.
    if (opened) known.value = opened
    fromDevice.value = opened !== null
    madeFor = mandate
    me.value = frame.me
    actsForNobody.value = null
    example.value = frame.example
    session.value = 'signedIn'
    signer.value = { council: frame.agreement, side: frame.me.partner, key: frame.key }
    newLine()
  })
  return fits
}

/** A whole view or a change arrived: take it, and note which lines are others now. */
export function received(frame: ViewFrame | ChangeFrame, arrived: number): void {
  batch(() => {
    heard(frame.at, arrived)
    if (frame.kind === 'view') watchHead(frame)
    known.value = frame.kind === 'view' ? applyView(frame) : applyChange(known.value, frame)
    fromDevice.value = false
    alive()
    noteChanges()
  })
}

/** A sign of life. While this screen is in step, the head it names is the screen's as well. */
export function beaten(frame: BeatFrame, inStep: boolean, arrived: number): void {
  batch(() => {
    heard(frame.at, arrived)
    if (!inStep) return
    watchHead(frame)
    known.value = { ...known.value, head: frame.head }
    alive()
  })
}

/** The server has spoken; if it was long ago, because the frame came late, that proves nothing of now. */
function alive(): void {
  link.value = isStale() ? 'stale' : 'live'
  if (link.value === 'live') revealed.value = false
}

/** The server cannot be reached: the page opens with what this device was last shown, as old as it is. */
export function openedWith({ head, items, meetings, ...last }: LastState, heardAt: Heard): void {
  batch(() => {
    known.value = applyView({ head, view: { items, meetings, motions: [] } })
    fromDevice.value = true
    me.value = last.me
    example.value = last.example
    councilAgreement.value = last.agreement
    lastContact.value = heardAt.server
    clockOffset.value = heardAt.server - heardAt.device
  })
}

/** The server counted before how many members' eyes the called items are. */
export function counted({ members, connected, called }: ScreensFrame): void {
  screens.value = { members, connected, called }
}

/** A member has seen the new line of this item. */
export function acknowledge(item: string): void {
  const rest = new Map(unseen.value)
  rest.delete(item)
  unseen.value = rest
  keepSeen()
}

/** Whoever is signed in acts for nobody (any more): nothing of the council may stay on the screen or on the device. */
export function actingForNobody(view: NoMandateView): void {
  batch(() => {
    forgetCouncil(null)
    remember('seen', null)
    dropLastState()
    me.value = null
    actsForNobody.value = view
    session.value = 'signedIn'
  })
}

/** Nobody is signed in any more: nothing of the council may stay on the screen or on the device. */
export function signedOut(): void {
  batch(() => {
    forgetCouncil(null)
    remember('seen', null)
    dropLastState()
    me.value = null
    actsForNobody.value = null
    session.value = 'signedOut'
  })
}

function forgetCouncil(person: string | null): void {
  follows = person
  known.value = nothingKnown
  signedHead.value = null
  screens.value = null
  fromDevice.value = false
  unseen.value = new Map()
  revealed.value = false
  const note = readNote(recall('seen'))
  const own = note !== null && note.person === person
  seen = new Map(own ? note.lines : [])
  lineChanges.value = new Map(own ? note.changes : [])
}

function heard(at: string, arrived: number): void {
  const server = Date.parse(at)
  lastContact.value = server
  clockOffset.value = spokeAt(server, arrived)
}

function watchHead({ head, signature, at }: ViewFrame | BeatFrame): void {
  if (!signer.value) return
  signedHead.value = { kind: 'schulterschluss-head-1', ...signer.value, ...head, signature }
  headShown(signedHead.value, at, example.value)
}

function noteChanges(): void {
  const items = [...known.value.items.values()]
  const found = changedLines(seen, items)
  const near = nearItems(known.value)
  lineChanges.value = mergeChanges(lineChanges.value, found)
  unseen.value = mergeChanges(
    unseen.value,
    found.filter(({ item }) => near.has(item) || unseen.value.has(item)),
  )
  seen = linesOf(items)
  keepSeen()
}

interface Note {
  readonly person: string | null
  readonly lines: readonly (readonly [string, SeenLine])[]
  readonly changes: readonly (readonly [string, LineChange])[]
}

/** What waits for "Gesehen" stays noted as it was seen, so that a reload in between asks again. */
function keepSeen(): void {
  const lines = [...seen].map(([id, line]) => [id, unseen.value.get(id)?.before ?? line] as const)
  const note: Note = { person: follows, lines, changes: [...lineChanges.value] }
  remember('seen', JSON.stringify(note))
}

function readNote(kept: string | null): Note | null {
  return kept === null ? null : (JSON.parse(kept) as Note)
}
