import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Profile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
    readonly children?: readonly number[]
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** How many lines each list has. */
const SHOWN = 30

/** The newest processor profile of a folder in words: where the busy time went, by file and by function. */
export function profileShares(folder: string): string {
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('.cpuprofile'))
    .toSorted()
    .at(-1)
  if (newest === undefined) throw new Error(`There is no processor profile in ${folder}.`)
  const profile = JSON.parse(readFileSync(join(folder, newest), 'utf8')) as Profile
  const own = ownTimes(profile)
  const busy = profile.nodes.filter(({ callFrame }) => !idle.has(callFrame.functionName))
  const all = busy.reduce((sum, { id }) => sum + (own.get(id) ?? 0), 0)
  const byFile = new Map<string, number>()
  const byFunction = new Map<string, number>()
  for (const { id, callFrame } of busy) {
    const time = own.get(id) ?? 0
    const file = fileOf(callFrame.url) || callFrame.functionName
    add(byFile, file, time)
    add(byFunction, `${callFrame.functionName || 'anonymous'} ${file}:${callFrame.lineNumber + 1}`, time)
  }
  return [
    `${newest}: ${(all / 1e6).toFixed(1)} s busy`,
    `By file, its own time:\n${list(byFile, all)}`,
    `By function, its own time:\n${list(byFunction, all)}`,
    `By function of ours, with all that it called:\n${list(withCalled(profile, own), all)}`,
  ].join('\n\n')
}

/** The time of a function and of all that it called, each moment counted once for it. */
function withCalled({ nodes }: Profile, own: ReadonlyMap<number, number>): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const times = new Map<string, number>()
  const visit = (id: number, above: ReadonlySet<string>): void => {
    const node = byId.get(id)
    if (!node) return
    const { functionName, url } = node.callFrame
    const file = fileOf(url)
    const name = /^(server|machines|db)\//.test(file) ? `${functionName || 'anonymous'} ${file}` : ''
    const here = name === '' ? above : new Set(above).add(name)
    for (const each of here) add(times, each, own.get(id) ?? 0)
    for (const child of node.children ?? []) visit(child, here)
  }
  const first = nodes[0]
  if (first) visit(first.id, new Set())
  return times
}

const idle: ReadonlySet<string> = new Set(['(idle)', '(program)', '(root)'])

function ownTimes({ samples, timeDeltas }: Profile): ReadonlyMap<number, number> {
  const times = new Map<number, number>()
  for (const [index, sample] of samples.entries()) {
    times.set(sample, (times.get(sample) ?? 0) + (timeDeltas[index] ?? 0))
  }
  return times
}

const add = (to: Map<string, number>, key: string, time: number): void => void to.set(key, (to.get(key) ?? 0) + time)

const list = (times: ReadonlyMap<string, number>, all: number): string =>
  [...times]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, SHOWN)
    .map(([name, time]) => `${((100 * time) / all).toFixed(1).padStart(5)} %  ${name}`)
    .join('\n')

function fileOf(url: string): string {
  return url.startsWith('file:') ? relative(process.cwd(), fileURLToPath(url)) : url
}
