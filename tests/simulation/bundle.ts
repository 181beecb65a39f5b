import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** One place in our own code that is made wrong on purpose, to see that it is found out. */
export interface Edit {
  /** Path from the top of the repository. */
  readonly file: string
  /** Text that must stand there exactly once. */
  readonly from: string
  readonly to: string
}

/**
 * An entry of ours with all that it imports, as the body of a CommonJS function: so that its globals (clock, timers,
 * sockets) can be handed in, and every call is a page or process with a state of its own.
 */
export async function bundle(entry: string, edits: readonly Edit[] = []): Promise<string> {
  const missed = new Set(edits)
  const mutate: Plugin = {
    name: 'edits',
    enforce: 'pre',
    transform: (code, id) => {
      const here = edits.filter(({ file }) => id === `${root}${file}`)
      for (const edit of here) missed.delete(edit)
      return here.length === 0 ? null : { code: here.reduce((text, edit) => edited(text, edit), code), map: null }
    },
  }
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root,
    plugins: [mutate],
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['cjs'] },
      rolldownOptions: { external: /^(node:|typebox|xstate|luxon|feiertagejs|better-sqlite3)/u },
    },
  })
  if (missed.size > 0) throw new Error(`Not part of ${entry}: ${[...missed].map(({ file }) => file).join(', ')}`)
  const built = [result].flat()[0]
  if (!built || !('output' in built)) throw new Error(`Nothing came of bundling ${entry}.`)
  return built.output[0].code
}

function edited(text: string, { file, from, to }: Edit): string {
  const parts = text.split(from)
  if (parts.length !== 2) throw new Error(`${file} holds “${from}” ${parts.length - 1} times, not once.`)
  return parts.join(to)
}
