import { signal } from '@preact/signals'
import { showTimesIn } from '../texts/dates.ts'
import type { ProjectorView } from '../../server/protocol/projector.ts'

/** What the wall shows, as the server said it last; null before it said anything. */
export const view = signal<ProjectorView | null>(null)
/** `stale`: the server was not heard for a few seconds. `closed`: the link does not hold (any more). */
export const line = signal<'live' | 'stale' | 'closed'>('live')

/** How often the server is asked, and how many silent rounds make the wall say that it is not up to date. */
const everyMs = 1000
const patience = 4

/** Asks for as long as the page is open. One question at a time, so that a slow line is not flooded. */
export function follow(token: string | null): void {
  if (token === null) {
    line.value = 'closed'
    return
  }
  let silent = 0
  const ask = async (): Promise<void> => {
    const answer = await asked(token)
    if (answer === 'closed') {
      view.value = null
      line.value = 'closed'
      return
    }
    silent = answer === null ? silent + 1 : 0
    line.value = silent >= patience ? 'stale' : answer === null ? line.value : 'live'
    if (answer) {
      showTimesIn(answer.timeZone)
      view.value = answer
    }
    setTimeout(() => void ask(), everyMs)
  }
  void ask()
}

async function asked(token: string): Promise<ProjectorView | 'closed' | null> {
  try {
    const answer = await fetch('/api/projector', {
      headers: { authorization: `Bearer ${token}` },
      credentials: 'omit',
      signal: AbortSignal.timeout(everyMs * patience),
    })
    if (answer.status === 401) return 'closed'
    return answer.ok ? ((await answer.json()) as ProjectorView) : null
  } catch {
    return null
  }
}
