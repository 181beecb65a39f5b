import type { Figure } from './figure.ts'
import { append } from './figures/append.ts'
import { chartStep } from './figures/chart-step.ts'
import { frameCost } from './figures/frame-cost.ts'
import { growth } from './figures/growth.ts'
import { manyCouncils } from './figures/councils.ts'
import { nothingLost } from './figures/lost.ts'
import { memory } from './figures/memory.ts'
import { noNotices, otherNode } from './figures/nodes.ts'
import { oneCommand } from './figures/one-command.ts'
import { reconnect } from './figures/reconnect.ts'
import { stalled } from './figures/stalled.ts'
import { start } from './figures/start.ts'
import { throughput } from './figures/throughput.ts'

/** All figures, in the order of the table. */
export const figures: readonly Figure[] = [
  oneCommand,
  throughput,
  frameCost,
  memory,
  append,
  chartStep,
  start,
  reconnect,
  stalled,
  manyCouncils,
  growth,
  otherNode,
  noNotices,
  nothingLost,
]
