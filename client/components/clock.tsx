import { useEffect, useState } from 'preact/hooks'
import { clock, clockWithSeconds } from '../texts/dates.ts'

/** The server's time, running. `offset` is the server's clock minus this device's, in ms. */
export function Clock({ offset, seconds = false }: { readonly offset: number; readonly seconds?: boolean }) {
  const now = useTicking(seconds ? 1000 : 5000) + offset
  return <time dateTime={new Date(now).toISOString()}>{seconds ? clockWithSeconds(now) : clock(now)}</time>
}

/** This device's clock in ms, renewed every `everyMs`. */
export function useTicking(everyMs: number): number {
  const [now, tick] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => tick(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
