import { type Drawing, drawingOf } from './chart/drawing.ts'
import { type Graph, graphOf, partOf } from './chart/graph.ts'
import { layouts } from './chart/layouts.ts'
import { mermaidOf } from './chart/mermaid.ts'
import { itemMachine } from './item/machine.ts'
import { meetingMachine } from './meeting/machine.ts'
import { motionMachine } from './motion/machine.ts'

/**
 * The charts, drawn from the machines that run: the one source for the README and the screens. An item's chart is three
 * side by side, each drawn by itself.
 */
export const chartNames = ['classification', 'coordination', 'proceedings', 'motion', 'meeting'] as const
export type ChartName = (typeof chartNames)[number]

const item = graphOf(itemMachine)

const graphs: Readonly<Record<ChartName, Graph>> = {
  classification: partOf(item, 'active.classification'),
  coordination: partOf(item, 'active.coordination'),
  proceedings: partOf(item, 'active.proceedings'),
  motion: graphOf(motionMachine),
  meeting: graphOf(meetingMachine),
}

export const chartGraph = (name: ChartName): Graph => graphs[name]

/** The whole item, its regions side by side and the ways out. */
export const itemGraph = (): Graph => item

export const chartMermaid = (name: ChartName): string => mermaidOf(graphs[name])

/** A chart to be shown: with its reader's words, and where wanted with the way that one thing has gone. */
export const chartDrawing = (
  name: ChartName,
  words: Parameters<typeof drawingOf>[2],
  extras?: Parameters<typeof drawingOf>[3],
): Drawing => drawingOf(graphs[name], layouts[name], words, extras)
