import type { Bilingual } from './agreement.ts'

/** What is wrong with an agreement's file: where in it, and what to do. */
export interface Fault {
  /** Path in the file, as in `partners/1/id`. */
  readonly where: string
  readonly message: Bilingual
}

export const fault = (where: string, de: string, en: string): Fault => ({ where, message: { de, en } })
