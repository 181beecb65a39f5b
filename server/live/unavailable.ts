/** The disk did not take a round: nothing of it happened, and the same command may be sent again. */
export class Unavailable extends Error {
  constructor(cause?: unknown) {
    super('The log could not be written. Nothing happened; try again.', { cause })
    this.name = 'Unavailable'
  }
}
