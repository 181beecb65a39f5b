import type { ThingIds } from '../protocol/council-view.ts'
import type { AnswerFrame, BeatFrame, ErrorFrame, Head, ScreensFrame, WelcomeFrame } from '../protocol/frames.ts'
import { textFrame } from './whole-frame.ts'

/**
 * Frames as they go to a socket, put together from things that are JSON already. Written by hand, so that nothing is
 * encoded twice; a test holds them against the types of the protocol.
 */

const encode = (json: string): Buffer => Buffer.from(json, 'utf8')
const list = (things: Iterable<string>): string => `[${[...things].join(',')}]`

/** The part of a view that is the same whenever it is asked for. */
export const viewBody = ({ meetings, items, motions }: Readonly<Record<keyof ThingIds, Iterable<string>>>): Buffer =>
  encode(`{"meetings":${list(meetings)},"items":${list(items)},"motions":${list(motions)}}}`)

/** What stands before it, and is another each time. */
export const viewStart = (head: Head, signature: string, at: string): Buffer =>
  encode(`{"v":1,"kind":"view","head":${JSON.stringify(head)},"signature":"${signature}","at":"${at}","view":`)

/** The changed things as JSON, and ids of things. */
export interface ChangeParts extends Readonly<Record<keyof ThingIds, readonly string[]>> {
  readonly gone: ThingIds
  readonly present?: ThingIds
}

export const changeFrame = (head: Head, at: string, parts: ChangeParts): Buffer =>
  textFrame(startOfChange(head, at) + restOfChange(parts))

/** What stands before a change, and is another each time, and the change itself, for those who come back. */
export const changeStart = (head: Head, at: string): Buffer => encode(startOfChange(head, at))
export const changeRest = (parts: ChangeParts): Buffer => encode(restOfChange(parts))

const startOfChange = (head: Head, at: string): string =>
  `{"v":1,"kind":"change","head":${JSON.stringify(head)},"at":"${at}",`

function restOfChange({ items, meetings, motions, gone, present }: ChangeParts): string {
  const things = `"items":${list(items)},"meetings":${list(meetings)},"motions":${list(motions)}`
  const rest = present ? `,"present":${JSON.stringify(present)}` : ''
  return `${things},"gone":${JSON.stringify(gone)}${rest}}`
}

/** Frames that are made once for many, or for one alone. */
export const frameOf = (frame: BeatFrame | ScreensFrame | AnswerFrame | ErrorFrame | WelcomeFrame): Buffer =>
  textFrame(JSON.stringify(frame))
