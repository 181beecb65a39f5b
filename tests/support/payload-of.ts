/** What is in a whole frame that a server sends (RFC 6455 § 5.2, not masked). */
export function payloadOf(frame: Buffer): Buffer {
  const short = frame[1] ?? 0
  return frame.subarray(short === 127 ? 10 : short === 126 ? 4 : 2)
}
