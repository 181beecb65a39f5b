import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'

export interface Said {
  readonly code: number | null
  readonly out: string
}

/** Runs one of our commands as `npm run` does, and says how it ended and all that it said. */
export function runs(name: string, data: string, args: readonly string[], settings: object = {}): Promise<Said> {
  const env = {
    ...process.env,
    SCHULTERSCHLUSS_DATA: data,
    SCHULTERSCHLUSS_AGREEMENT: krefeld.id,
    SCHULTERSCHLUSS_LOG: 'silent',
    PORT: '0',
    // Half the time of a command is compiling the same files again.
    NODE_COMPILE_CACHE: join(tmpdir(), 'schulterschluss-compiled'),
    ...settings,
  }
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [`server/${name}.ts`, ...args], { env }, (_error, out, err) =>
      resolve({ code: child.exitCode, out: out + err }),
    )
  })
}
