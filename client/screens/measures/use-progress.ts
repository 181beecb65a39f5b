import { useEffect, useState } from 'preact/hooks'
import { announce } from '../../announcer.tsx'
import { askServer } from '../../ask-server.ts'
import { say } from '../../texts/language.ts'
import type { MeasureProgress, MeasuresView } from '../../../server/protocol/measures.ts'

export interface ReadProgress {
  /** By measure; null while it is read for the first time. */
  readonly progress: ReadonlyMap<string, MeasureProgress> | null
  readonly failed: boolean
  readonly again: () => void
  /** Says or links something, and reads anew what came of it. */
  readonly tell: (path: string, body: object) => void
}

/** How far each measure is: read now, when the council's state has moved, and after an own word. */
export function useProgress(version: number | null): ReadProgress {
  const [progress, setProgress] = useState<ReadonlyMap<string, MeasureProgress> | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let left = false
    const read = async (): Promise<void> => {
      const asked = await askServer<MeasuresView>('GET', '/api/measures')
      if (left) return
      setFailed(!asked.ok)
      if (asked.ok) setProgress(new Map(asked.answer.measures.map((each) => [each.id, each])))
    }
    void read()
    return () => {
      left = true
    }
  }, [version, attempt])
  const again = (): void => setAttempt((before) => before + 1)
  const tell = async (path: string, body: object): Promise<void> => {
    const asked = await askServer('POST', `/api/measures/${path}`, body)
    if (!asked.ok) announce(say(asked.message))
    again()
  }
  return { progress, failed, again, tell: (path, body) => void tell(path, body) }
}
