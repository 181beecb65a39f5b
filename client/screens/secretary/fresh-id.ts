/** A new id for an item or a meeting: the prefix says what it names, 64 random bits make it unique. */
export function freshId(prefix: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  return `${prefix}-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
