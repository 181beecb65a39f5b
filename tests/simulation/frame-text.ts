import { payloadOf } from '../support/payload-of.ts'

const texts = new WeakMap<Buffer, string>()

/** The same frame goes to everybody of an audience: decoded once. */
export function textOf(frame: Buffer): string {
  const known = texts.get(frame)
  if (known !== undefined) return known
  const text = payloadOf(frame).toString('utf8')
  texts.set(frame, text)
  return text
}

/** Does this frame say when it was sent? Views, changes and beats do. */
export const bearsTime = (frame: string): boolean => /^\{"v":1,"kind":"(?:view|change|beat)"/u.test(frame)
