import Type from 'typebox'
import type { CouncilView, ThingIds } from './council-view.ts'
import type { MotionView } from './motion-view.ts'
import type { ItemView, MeetingView, MeView, RefusalView } from './view.ts'

/**
 * The socket's protocol. A client sends `hello` first, then commands; the server answers every command exactly once,
 * sends what changed to whom it concerns, and beats. Bump `protocolVersion` on any change that an old screen would misread.
 */
export const protocolVersion = 1

/** How often the server beats, and after how long without one a screen calls itself stale (PRODUCT: within 5 s). */
export const beatEveryMs = 1500
export const staleAfterMs = 4500

/** The largest frame that a client may send, in bytes. */
export const maxFrameBytes = 64 * 1024

const commandId = Type.String({ pattern: '^[A-Za-z0-9_-]{8,64}$' })

const Hello = Type.Object(
  {
    v: Type.Literal(protocolVersion),
    kind: Type.Literal('hello'),
    /** The last version this screen has, with its hash, if it has one. */
    since: Type.Optional(
      Type.Object(
        { version: Type.Integer({ minimum: 0 }), hash: Type.String({ maxLength: 64 }) },
        { additionalProperties: false },
      ),
    ),
    /** This screen can unpack: whole views may come to it as binary messages, which are the frame as raw deflate. */
    packed: Type.Optional(Type.Literal(true)),
  },
  { additionalProperties: false },
)

const Command = Type.Object(
  {
    v: Type.Literal(protocolVersion),
    kind: Type.Literal('command'),
    /** Chosen by the client, unique for ever: repeating it returns the first answer. */
    id: commandId,
    /** An event of the vocabulary (SCENARIOS.md); its own shape is checked by `machines/events`. */
    command: Type.Object({ type: Type.String({ maxLength: 64 }) }, { additionalProperties: true }),
  },
  { additionalProperties: false },
)

const Shows = Type.Object(
  {
    v: Type.Literal(protocolVersion),
    kind: Type.Literal('shows'),
    /** The called item that a member has before their eyes, at the `rev` that they see; null while there is none. */
    item: Type.Union([
      Type.Object(
        { id: Type.String({ maxLength: 200 }), rev: Type.Integer({ minimum: 0 }) },
        { additionalProperties: false },
      ),
      Type.Null(),
    ]),
  },
  { additionalProperties: false },
)

/** What a client may send. */
export const ClientFrame = Type.Union([Hello, Command, Shows])
export type ClientFrame = Type.Static<typeof ClientFrame>

export interface Head {
  readonly version: number
  readonly hash: string
}

/** Everything this audience may see, as of `head`. Replaces what the client has. */
export interface ViewFrame {
  readonly v: 1
  readonly kind: 'view'
  readonly head: Head
  /** The server's, over the head (`evidence.ts`); a screen keeps it as proof of what it was shown. */
  readonly signature: string
  readonly at: string
  readonly view: CouncilView
}

/** What changed for this audience. `present` comes on resuming only: whatever is not named there is gone. */
export interface ChangeFrame {
  readonly v: 1
  readonly kind: 'change'
  readonly head: Head
  readonly at: string
  readonly items: readonly ItemView[]
  readonly meetings: readonly MeetingView[]
  readonly motions: readonly MotionView[]
  readonly gone: ThingIds
  readonly present?: ThingIds
}

/** Sent once after `hello`, before the first view or change. */
export interface WelcomeFrame {
  readonly v: 1
  readonly kind: 'welcome'
  readonly me: MeView
  /** Id of the agreement; its data comes from `GET /api/agreement`. */
  readonly agreement: string
  readonly council: string
  /** The server's public key: 32 bytes of Ed25519, base64url. */
  readonly key: string
  /** True in the demo: everything is marked as example data, and the clock is the demo's. */
  readonly example: boolean
}

export interface BeatFrame {
  readonly v: 1
  readonly kind: 'beat'
  readonly at: string
  readonly head: Head
  readonly signature: string
}

/**
 * For leads, of their own side alone: how many members it has, how many of them are connected, and before how many eyes
 * each called item's current state is. Numbers, no names; counted in memory, noted nowhere.
 */
export interface ScreensFrame {
  readonly v: 1
  readonly kind: 'screens'
  readonly members: number
  readonly connected: number
  readonly called: readonly { readonly item: string; readonly seenBy: number }[]
}

/** The one answer to a command. */
export type AnswerFrame =
  | { readonly v: 1; readonly kind: 'answer'; readonly id: string; readonly ok: true; readonly version: number }
  | { readonly v: 1; readonly kind: 'answer'; readonly id: string; readonly ok: false; readonly refusal: RefusalView }

/** A frame that could not be read or taken. `fatal` ones close the socket. `notFresh`: prove who you are, then send it again. */
export interface ErrorFrame {
  readonly v: 1
  readonly kind: 'error'
  readonly error: 'malformed' | 'version' | 'tooFast' | 'tooSlow' | 'notFresh' | 'unavailable' | 'signedOut'
  readonly fatal: boolean
  readonly message: string
  /** The command it belongs to, when the frame had a readable id. */
  readonly id?: string
}

export type ServerFrame = WelcomeFrame | ViewFrame | ChangeFrame | BeatFrame | ScreensFrame | AnswerFrame | ErrorFrame
