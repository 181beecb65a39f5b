import type { Shares } from './processor.ts'

/** How much is measured: for the table, or in about two minutes for all figures. */
export type Scale = 'full' | 'quick'

/** What a ratio is to be. */
export type Aim = { readonly atMost: number } | { readonly atLeast: number }

/** One number of one repetition: the product's, what it is held against, and the one divided by the other. */
export interface Reading {
  readonly what: string
  readonly unit: string
  readonly product: number
  /** What it is held against, by name; null where a number stands for itself. */
  readonly against: { readonly name: string; readonly value: number } | null
  readonly aim: Aim | null
}

/** Who used the processor while something was measured. */
export interface Load extends Shares {
  readonly phase: string
}

/** One repetition of a figure. */
export interface Measured {
  readonly readings: readonly Reading[]
  readonly loads: readonly Load[]
}

/** A row of the table of issue 7. */
export interface Figure {
  readonly number: number
  readonly title: string
  /** Measures baselines and product in turn, once. */
  readonly measure: (scale: Scale) => Promise<Measured>
  /** Repeated only once in a run, because it takes so long or because nothing about it is left to chance. */
  readonly once?: true
}

/** The number that the aim is about: the ratio, or the product's own where there is nothing to hold it against. */
export const ratioOf = ({ product, against }: Reading): number => (against === null ? product : product / against.value)

export const meets = (aim: Aim, value: number): boolean =>
  'atMost' in aim ? value <= aim.atMost : value >= aim.atLeast
