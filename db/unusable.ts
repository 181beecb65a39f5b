/** What is kept of a council, or the place where it is kept, cannot be used; the message says what to do. */
export class Unusable extends Error {}
