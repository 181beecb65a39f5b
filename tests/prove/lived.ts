import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Findings } from './findings.ts'

/** A number of histories to play, from one seed. */
export interface Chapter {
  readonly histories: number
  readonly seed: number
}

export interface Told {
  readonly sent: number
  readonly accepted: number
  readonly violated: readonly (readonly [id: string, story: string])[]
}

const chapterLength = 2000
const worker = fileURLToPath(new URL('history-worker.ts', import.meta.url))

/** Plays random histories in two processes; every chapter of 2,000 has a seed of its own, so that it can be played again. */
export async function lived(histories: number, seed: number, findings: Findings): Promise<Omit<Told, 'violated'>> {
  const chapters = Array.from({ length: Math.ceil(histories / chapterLength) }, (_, index): Chapter => ({
    histories: Math.min(chapterLength, histories - index * chapterLength),
    seed: seed + index,
  }))
  let [next, sent, accepted] = [0, 0, 0]

  async function play(): Promise<void> {
    const child = fork(worker)
    for (let chapter = chapters[next++]; chapter; chapter = chapters[next++]) {
      const told = await toldBy(child, chapter)
      sent += told.sent
      accepted += told.accepted
      for (const [id, story] of told.violated) findings.violated(id, `seed ${String(chapter.seed)}: ${story}`)
      if (next % 50 === 0) process.stderr.write(`  ${String(Math.min(next * chapterLength, histories))} histories\n`)
    }
    child.kill()
  }

  await Promise.all([play(), play()])
  return { sent, accepted }
}

const toldBy = (child: ChildProcess, chapter: Chapter): Promise<Told> =>
  new Promise((resolve, reject) => {
    child.once('message', (told: Told) => {
      child.removeAllListeners('exit')
      resolve(told)
    })
    child.once('exit', (code) => reject(new Error(`The histories ended with ${String(code)}`)))
    child.send(chapter)
  })
