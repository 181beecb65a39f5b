/** What a council wants done once, whatever the number of its nodes: one of them at a time is on duty. */
export interface Duty {
  /**
   * Is this node on duty? Asked before each turn of such work. Once true, no other node is told so until this one is told
   * false or has lost its connection to the store.
   */
  held(): Promise<boolean>
}
