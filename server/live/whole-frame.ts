/**
 * Whole frames as a server sends them (RFC 6455 § 5.2: final, not masked, not compressed): head and payload in one buffer,
 * made once for all who get it. `ws` would make a head for each, and hand two buffers to the system for every frame.
 */

const TEXT = 0x81
const BINARY = 0x82

export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text)
  const { frame, from } = begun(TEXT, length)
  frame.write(text, from)
  return frame
}

/** A text whose parts are bytes already. */
export const textFrameOf = (parts: readonly Buffer[]): Buffer => framed(TEXT, parts)

export const binaryFrameOf = (parts: readonly Buffer[]): Buffer => framed(BINARY, parts)

function framed(opcode: number, parts: readonly Buffer[]): Buffer {
  const { frame, from } = begun(
    opcode,
    parts.reduce((sum, part) => sum + part.length, 0),
  )
  let at = from
  for (const part of parts) {
    frame.set(part, at)
    at += part.length
  }
  return frame
}

/** A frame with its head, and where its payload begins. */
function begun(opcode: number, length: number): { readonly frame: Buffer; readonly from: number } {
  const from = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = Buffer.allocUnsafe(from + length)
  frame[0] = opcode
  if (from === 2) frame[1] = length
  else if (from === 4) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  return { frame, from }
}
