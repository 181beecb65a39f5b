import { cpus, totalmem } from 'node:os'

export interface Machine {
  readonly date: string
  readonly processor: string
  readonly memory: string
  readonly node: string
}

export function machine(): Machine {
  const cores = cpus()
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    node: process.version,
  }
}
