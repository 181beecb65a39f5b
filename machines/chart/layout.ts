/** Where a chart's states and ways stand on paper. Data: what there is to draw comes from the running machine. */
export interface Layout {
  readonly width: number
  readonly height: number
  /** By a state's name: left, top, width. Every box is `boxHeight` high. */
  readonly boxes: Readonly<Record<string, readonly [x: number, y: number, width: number]>>
  /** Frames around states that belong together: left, top, width, height. */
  readonly groups: Readonly<Record<string, readonly [x: number, y: number, width: number, height: number]>>
  /** By `from>to`: an orthogonal path of M, H and V, and where its label begins. */
  readonly arrows: Readonly<Record<string, Arrow>>
  /** States and ways that the picture leaves to words, so that it stays readable; a test sees that none is forgotten. */
  readonly untold: readonly string[]
}

export type Arrow = readonly [path: string, x: number, y: number, anchor?: 'start' | 'middle' | 'end']

export const boxHeight = 46

export type Point = readonly [x: number, y: number]

/** The corners of a path made of `M x y`, `H x` and `V y`. */
export function cornersOf(path: string): Point[] {
  const corners: Point[] = []
  let [x, y] = [0, 0]
  for (const [, command, first, second] of path.matchAll(/([MHV])\s*(-?\d+)(?:\s+(-?\d+))?/gu)) {
    if (command === 'V') y = Number(first)
    else x = Number(first)
    if (command === 'M') y = Number(second)
    corners.push([x, y])
  }
  return corners
}

/** The head of an arrow: a small triangle at the path's end, pointing the way the last stretch goes. */
export function headOf(path: string): string {
  const [[fromX, fromY], [x, y]] = cornersOf(path).slice(-2) as [Point, Point]
  const [dx, dy] = [Math.sign(x - fromX) * 8, Math.sign(y - fromY) * 8]
  return `M${x} ${y}L${x - dx - dy / 2} ${y - dy - dx / 2}L${x - dx + dy / 2} ${y - dy + dx / 2}Z`
}
