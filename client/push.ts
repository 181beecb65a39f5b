import { askServer, type Asked } from './ask-server.ts'

/** Can this browser receive notifications at all? Only a page that is served securely can. */
export const pushPossible = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window

/** Asks the person, then the browser, and tells the server where this device can be reached. */
export async function pushHere(key: string): Promise<Asked<undefined> | 'denied' | 'failed'> {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied'
  try {
    const registration = await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' })
    await navigator.serviceWorker.ready
    // A subscription under an older key of the server cannot be used with the new one.
    await (await registration.pushManager.getSubscription())?.unsubscribe()
    const made = await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key })
    const { endpoint, keys } = made.toJSON()
    return await askServer('POST', '/api/notifications/devices', {
      endpoint,
      keys: { p256dh: keys?.['p256dh'], auth: keys?.['auth'] },
    })
  } catch {
    return 'failed'
  }
}
