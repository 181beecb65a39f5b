import { existsSync, statSync } from 'node:fs'
import { UnusableFile } from '../../db/sqlite/unusable-file.ts'
import { keyPath } from './signer.ts'

/**
 * A server that finds its key and no log would begin a new council in silence, over what was lost.
 * Throws UnusableFile, before anything is opened.
 */
export function refuseLostFile(councilFile: string): void {
  const there = existsSync(councilFile) && statSync(councilFile).size > 0
  // A file that was never closed may still stand in its write-ahead log alone.
  const ahead = `${councilFile}-wal`
  const inLog = existsSync(ahead) && statSync(ahead).size > 0
  if (!there && !inLog && existsSync(keyPath(councilFile))) throw new UnusableFile('lost', councilFile)
}
