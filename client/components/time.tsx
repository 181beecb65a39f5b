import { clock, dayAndClock, dayLong } from '../texts/dates.ts'

interface TimeProps {
  readonly at: string
  /** What "today" is: on that day only the time of day is said. In ms, the server's clock. */
  readonly now?: number
  readonly form?: 'clock' | 'day' | 'dayAndClock'
}

/** A moment in the council's zone and the reader's language. */
export function Time({ at, now = Date.parse(at), form = 'dayAndClock' }: TimeProps) {
  const words = form === 'clock' ? clock(at) : form === 'day' ? dayLong(at) : dayAndClock(at, now)
  return <time dateTime={at}>{words}</time>
}
