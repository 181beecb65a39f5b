import { effect } from '@preact/signals'
import { session } from '../store.ts'

/**
 * Lets the browser open this program without the server from now on, for whoever has a council to look at. Where the page
 * is not served securely browsers refuse, and everything else works all the same.
 */
export function startOffline(): void {
  if (!('serviceWorker' in navigator)) return
  const stop = effect(() => {
    if (session.value !== 'signedIn') return
    // Not beside the first view, which has to get through the same Wi-Fi.
    setTimeout(() => void register(), 2000)
    queueMicrotask(() => stop())
  })
}

async function register(): Promise<void> {
  try {
    await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' })
  } catch {
    // A private window, or a worker that could not be fetched: the next page tries again.
  }
}
