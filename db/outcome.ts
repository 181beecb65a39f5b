/** The database cannot be reached: nothing of what was asked happened. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('The database cannot be reached.', { cause })
    this.name = 'Unreachable'
  }
}

/** The line broke while the database worked: what was asked may have happened, or may yet. */
export class UnknownOutcome extends Error {
  constructor(cause: unknown) {
    super('The database was lost while it worked; what it was told may have happened or not.', { cause })
    this.name = 'UnknownOutcome'
  }
}
