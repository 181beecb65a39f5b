import type { AnswerFrame, BeatFrame, ErrorFrame, Head, WelcomeFrame } from '../protocol/frames.ts'

/**
 * Frames as bytes, put together from things that are JSON already. Written by hand, so that nothing is encoded twice;
 * a test holds them against the types of the protocol.
 */

const encode = (json: string): Buffer => Buffer.from(json, 'utf8')

/** The part of a view that is the same whenever it is asked for. */
export const viewBody = (meetings: Iterable<string>, items: Iterable<string>): Buffer =>
  encode(`{"meetings":[${[...meetings].join(',')}],"items":[${[...items].join(',')}]}}`)

export const viewBytes = (head: Head, at: string, body: Buffer): Buffer =>
  Buffer.concat([encode(`{"v":1,"kind":"view","head":${JSON.stringify(head)},"at":"${at}","view":`), body])

export interface ChangeParts {
  readonly items: readonly string[]
  readonly meetings: readonly string[]
  readonly gone: readonly string[]
  readonly present?: { readonly items: readonly string[]; readonly meetings: readonly string[] }
}

export function changeBytes(head: Head, at: string, { items, meetings, gone, present }: ChangeParts): Buffer {
  const rest = present ? `,"present":${JSON.stringify(present)}` : ''
  return encode(
    `{"v":1,"kind":"change","head":${JSON.stringify(head)},"at":"${at}","items":[${items.join(',')}],"meetings":[${meetings.join(',')}],"gone":${JSON.stringify(gone)}${rest}}`,
  )
}

/** Frames that are made once for many, or for one alone. */
export const frameBytes = (frame: BeatFrame | AnswerFrame | ErrorFrame | WelcomeFrame): Buffer =>
  encode(JSON.stringify(frame))
