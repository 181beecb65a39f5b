import type { Norm } from '../agreement.ts'
import { dissentNorms } from './norms/dissent.ts'
import { motionNorms } from './norms/motions.ts'
import { resolutionNorms } from './norms/resolutions.ts'
import { votingNorms } from './norms/voting.ts'

/** The principles of cooperation in our own words, in the order of the printed text. */
export const norms: readonly Norm[] = [...votingNorms, ...motionNorms, ...dissentNorms, ...resolutionNorms]
