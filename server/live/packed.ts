import { deflateRawSync } from 'node:zlib'

/** A body that follows many heads, as raw deflate (RFC 1951): made once, for all who come until something changes. */
export const packed = (body: Buffer): Buffer => deflateRawSync(body)

/**
 * One raw deflate stream of a head and a packed body. The head, of less than 64 KiB, goes before it as it is, in a block of its own (RFC 1951
 * §3.2.4): so the body need not be packed again for each.
 */
export function packedAfter(head: Buffer, body: Buffer): readonly Buffer[] {
  const block = Buffer.alloc(5)
  block.writeUInt16LE(head.length, 1)
  block.writeUInt16LE(head.length ^ 0xff_ff, 3)
  return [block, head, body]
}
