import { readdir, rm } from 'node:fs/promises'
import type { CouncilStore } from '../council-store.ts'
import type { Councils } from '../councils.ts'
import { councilPath, openCouncil } from './council.ts'
import { openFile } from './open.ts'

/** A folder of councils, each in a file of its own. */
export class CouncilFolder implements Councils {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async names(): Promise<readonly string[]> {
    const files = await readdir(this.#folder).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
      throw error
    })
    return files.flatMap((file) => /^([a-z0-9][a-z0-9-]*)\.sqlite$/.exec(file)?.[1] ?? []).toSorted()
  }

  async open(name: string): Promise<CouncilStore> {
    return openCouncil(this.#folder, name)
  }

  async remove(name: string): Promise<void> {
    const path = councilPath(this.#folder, name)
    // Nobody else has it while we do.
    const file = openFile(path)
    try {
      for (const ending of ['', '-wal', '-shm']) await rm(`${path}${ending}`, { force: true })
    } finally {
      file.close()
    }
  }

  async close(): Promise<void> {}
}
