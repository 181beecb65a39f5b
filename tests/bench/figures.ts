import type { Figure } from './figure.ts'
import { oneCommand } from './figures/one-command.ts'
import { throughput } from './figures/throughput.ts'
import { frameCost } from './figures/frame-cost.ts'
import { chartStep } from './figures/chart-step.ts'
import { append } from './figures/append.ts'

/** All figures, in the order of the table. */
export const figures: readonly Figure[] = [oneCommand, throughput, frameCost, append, chartStep]
