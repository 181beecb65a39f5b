import type { CouncilStore } from './council-store.ts'

/** The port to the place where councils are kept, each apart from the others: a folder of files, or a database. */
export interface Councils {
  /** Those that are there, by name. */
  names(): Promise<readonly string[]>
  /**
   * Opens a council, or begins an empty one. Throws UnusableFile with what to do, where only one server may have it also
   * when another has.
   */
  open(name: string): Promise<CouncilStore>
  /** Removes a council with all that is kept of it, for good. It must not be open. Its keys are not kept here. */
  remove(name: string): Promise<void>
  /** Lets go of the place; councils that are open are closed before. */
  close(): Promise<void>
}

/** What may name a council: it becomes the name of a file and of a host. */
export function checkCouncilName(name: string): string {
  if (/^[a-z0-9][a-z0-9-]*$/.test(name)) return name
  throw new Error(`“${name}” cannot name a council: use small letters, digits and hyphens, such as musterstadt-2021.`)
}
