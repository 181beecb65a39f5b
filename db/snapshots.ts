/**
 * The port to the place where a council's snapshot lies: bytes that mean nothing to the store. They are derived from the
 * log and can be dropped at any time; whoever reads them has to find out whether they are whole and genuine. They hold
 * texts that may have to be erased: what is replaced or dropped is overwritten.
 */
export interface Snapshots {
  /** What was kept last; it may be only half of it, if the process ended while it was written. */
  latest(): Promise<Buffer | undefined>
  /**
   * Keeps these bytes in the place of the last ones; they know of all erasures up to the one of this number. If `pieces`
   * throws, nothing is kept, and that is thrown.
   */
  keep(pieces: AsyncIterable<Uint8Array>, erasure: number): Promise<void>
  drop(): Promise<void>
}
