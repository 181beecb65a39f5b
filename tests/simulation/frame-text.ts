const texts = new WeakMap<Buffer, string>()

/** The same bytes go to everybody of an audience: decoded once. */
export function textOf(bytes: Buffer): string {
  const known = texts.get(bytes)
  if (known !== undefined) return known
  const text = bytes.toString('utf8')
  texts.set(bytes, text)
  return text
}

/** Does this frame say when it was sent? Views, changes and beats do. */
export const bearsTime = (frame: string): boolean => /^\{"v":1,"kind":"(?:view|change|beat)"/u.test(frame)
