/**
 * The one way to write a JSON value down (RFC 8785): keys sorted by UTF-16 code units, no white space, numbers as
 * ECMAScript prints them. As in `JSON.stringify`, members that are `undefined` are left out.
 * Throws a TypeError for what JSON would change in silence: NaN, functions, dates, bigints, unpaired surrogates.
 */
export function canonicalJson(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value === 'string') return JSON.stringify(wellFormed(value))
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join()}]`
  if (typeof value === 'object') return canonicalObject(value)
  throw new TypeError(`JSON has no ${typeof value === 'number' ? String(value) : typeof value}.`)
}

/** The string itself. Throws for an unpaired surrogate, which UTF-8 would replace and so change the hash. */
export function wellFormed(text: string): string {
  if (!text.isWellFormed()) throw new TypeError('The text holds half a character (an unpaired surrogate).')
  return text
}

/** The same without U+0000, which PostgreSQL's text cannot hold: no store takes it, so that a council can move to any. */
export function storable(text: string): string {
  if (text.includes('\0')) throw new TypeError('The text holds a character that cannot be stored (U+0000).')
  return wellFormed(text)
}

/** The same for what must be an object. Throws a TypeError for lists, too. */
export function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) throw new TypeError('Only plain objects can be stored.')
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join()}}`
}
