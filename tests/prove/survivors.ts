import type { Mutant } from './mutants.ts'

/** Survivors without a reason. */
export const unexplained = (survivors: readonly Mutant[]): readonly Mutant[] => survivors
