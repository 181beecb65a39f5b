import type * as frames from '../server/protocol/frames.ts'

/**
 * The protocol's numbers without its schemas: importing the values themselves would bring the schema library into the
 * member's first download. The types below make the compiler refuse any that differ from the server's.
 */
export const protocolVersion: typeof frames.protocolVersion = 1
export const staleAfterMs: typeof frames.staleAfterMs = 4500
