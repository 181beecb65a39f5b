import { createRequire } from 'node:module'
import { compileFunction } from 'node:vm'
import { bundle, type Edit } from './bundle.ts'
import type { Chance } from './chance.ts'
import type { Host } from './host.ts'
import type * as houseEntry from './house-entry.ts'
import type * as pageEntry from './page-entry.ts'
import type { Planned } from './scheduler.ts'

const require = createRequire(import.meta.url)

/** A machine and its dice: what a program takes for time and chance. */
export interface Ground {
  readonly host: Host
  readonly dice: Chance
}

export type HouseCode = typeof houseEntry
export type PageCode = typeof pageEntry

/** The server's code on one machine. One evaluation serves all its processes: nothing of it keeps a process's state in a module. */
export interface NodeProgram {
  readonly code: HouseCode
  readonly moveTo: (ground: Ground) => void
}

/** Our code, ready to run on simulated machines. */
export interface Programs {
  /** The server's code as each of two nodes has it. */
  readonly nodes: readonly [NodeProgram, NodeProgram]
  /** A page of its own, as after loading it, with whatever else a browser gives it. */
  readonly newPage: (ground: Ground, browser: Readonly<Record<string, unknown>>) => PageCode
}

/** Unpacking goes through threads that no scheduler of ours rules: this browser has none, and is sent views as they are. */
const withoutUnpacking = { DecompressionStream: undefined }

const ofClient = ({ file }: Edit): boolean => file.startsWith('client/')

/** Bundles the server's and the client's code, with places made wrong on purpose if asked. */
export async function programs(edits: readonly Edit[] = []): Promise<Programs> {
  const [houseText, pageText] = await Promise.all([
    bundle(
      './house-entry.ts',
      edits.filter((edit) => !ofClient(edit)),
    ),
    bundle('./page-entry.ts', edits.filter(ofClient)),
  ])
  return {
    nodes: [nodeProgram(houseText), nodeProgram(houseText)],
    newPage: (own, browser) =>
      evaluate<PageCode>('page', pageText, { ...clockGlobals(() => own), ...withoutUnpacking, ...browser }),
  }
}

function nodeProgram(text: string): NodeProgram {
  let ground: Ground | undefined
  const here = (): Ground => {
    if (!ground) throw new Error('The server’s code is on no machine yet.')
    return ground
  }
  const code = evaluate<HouseCode>('house', text, { ...clockGlobals(here), ...serverGlobals(here) })
  return { code, moveTo: (to) => (ground = to) }
}

type Run = (...globals: readonly unknown[]) => void

const compiled = new Map<string, Run>()

/** Runs a bundle's text as a CommonJS module whose globals are these. */
function evaluate<Exports>(name: string, text: string, globals: Readonly<Record<string, unknown>>): Exports {
  const module = { exports: {} }
  const all: Readonly<Record<string, unknown>> = { ...globals, module, exports: module.exports }
  const run = compiled.get(text) ?? (compileFunction(text, Object.keys(all), { filename: `simulated ${name}` }) as Run)
  compiled.set(text, run)
  run(...Object.values(all))
  return module.exports as Exports
}

const callOff = (planned?: Planned): void => {
  if (planned) planned.calledOff = true
}

/** The globals that tell time or chance. */
function clockGlobals(here: () => Ground): Record<string, unknown> {
  const timer = (): string => `${here().host.name} has a timer`
  const wallClock = (): number => here().host.wallClock()
  return {
    setTimeout: (act: () => void, ms = 0) => here().host.plan(ms, timer(), act),
    clearTimeout: callOff,
    setImmediate: (act: () => void) => here().host.plan(0, timer(), act),
    clearImmediate: callOff,
    setInterval: (act: () => void, ms: number) => here().host.every(ms, timer(), act),
    clearInterval: (stop?: () => void) => stop?.(),
    performance: { now: () => here().host.steadyClock() },
    Date: class extends Date {
      constructor(...given: [] | [string]) {
        super(...((given.length === 0 ? [wallClock()] : given) as [string]))
      }

      static override now = wallClock
    },
    Math: Object.create(Math, { random: { value: () => here().dice.share() } }) as Math,
  }
}

function serverGlobals(here: () => Ground): Record<string, unknown> {
  const goOn = (): Promise<void> =>
    new Promise((resolve) => here().host.plan(here().dice.wait(0.5), 'the server goes on', resolve))
  const replaced: Readonly<Record<string, object>> = {
    'node:crypto': {
      ...require('node:crypto'),
      randomBytes: (size: number) => Buffer.from(here().dice.hex(size), 'hex'),
    },
    'node:timers/promises': { setImmediate: goOn },
  }
  return {
    process: { nextTick: (act: () => void) => here().host.scheduler.nextTick(act) },
    require: (name: string): unknown => replaced[name] ?? require(name),
  }
}
