/**
 * The port to the key that all nodes' snapshots of a council are sealed with. It is kept beside the texts, and goes in the
 * transaction in which any of them is erased: what lies on any node's disk then can be read by nobody, also where that
 * node is stopped, or has the council closed.
 */
export interface SnapshotKeys {
  /** The one that holds; undefined where texts were erased since the last was given, or none ever was. */
  current(): Promise<Buffer | undefined>
  /** The same for whoever knows of all erasures up to this number; `fresh` (32 bytes) where there is none. Undefined for others. */
  asOf(erasure: number, fresh: Buffer): Promise<Buffer | undefined>
}
