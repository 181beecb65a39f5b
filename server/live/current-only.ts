import { Refused } from '../problems.ts'
import type { Council } from './council.ts'

/** Runs before whatever answers from the council's state: what one node has acknowledged is in all that others answer later. */
export const currentOnly =
  ({ lookout }: Council) =>
  async (): Promise<void> => {
    try {
      await lookout.upToDate()
    } catch {
      throw new Refused(503, 'cutOff', 1)
    }
  }
