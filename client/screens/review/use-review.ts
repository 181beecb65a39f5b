import { useEffect, useState } from 'preact/hooks'
import { askServer } from '../../ask-server.ts'
import type { ReviewView } from '../../../server/protocol/review.ts'

export interface ReadReview {
  /** Null while it is read for the first time. */
  readonly review: ReviewView | null
  readonly failed: boolean
  readonly again: () => void
}

/** The years' figures: read now, again when something else is chosen, and when the council's state has moved. */
export function useReview(query: string, version: number | null): ReadReview {
  const [review, setReview] = useState<ReviewView | null>(null)
  const [failed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    let left = false
    const read = async (): Promise<void> => {
      const asked = await askServer<ReviewView>('GET', `/api/review${query === '' ? '' : `?${query}`}`)
      if (left) return
      setFailed(!asked.ok)
      if (asked.ok) setReview(asked.answer)
    }
    void read()
    return () => {
      left = true
    }
  }, [query, version, attempt])
  return { review, failed, again: () => setAttempt(attempt + 1) }
}
