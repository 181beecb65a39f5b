import { DateTime } from 'luxon'
import type { Notifications, Subscriber } from '../../db/notifications.ts'
import { mayLeave, usualGap } from './timing.ts'

/** Messages that a server did not take are tried again so often, in milliseconds. */
const AGAIN = 15 * 60_000
/** After midnight, when it is another day for certain. */
const AFTER_MIDNIGHT = 5 * 60_000
/** A digest leaves within a day, and a night's quiet is over. */
const HOURS = 25

/**
 * When it has to be looked again whether there is something to tell, if nothing happens until then (milliseconds since
 * 1970); null when nobody wants to be told anything. For a council that nobody is in.
 */
export async function nextLook(store: Notifications, timeZone: string, now: number): Promise<number | null> {
  const listening = (await store.subscribers()).filter(({ choices }) => choices.when !== 'off')
  const moments: number[] = []
  if ((await store.due(Number.MAX_SAFE_INTEGER)).length > 0) moments.push(now + AGAIN)
  for (const subscriber of listening)
    if ((await store.waiting(subscriber.person)).length > 0) moments.push(firstLeave(subscriber, now, timeZone))
  // What is due is another thing tomorrow.
  if (listening.length > 0) {
    const tomorrow = DateTime.fromMillis(now, { zone: timeZone }).startOf('day').plus({ days: 1 })
    moments.push(tomorrow.toMillis() + AFTER_MIDNIGHT)
  }
  return moments.length === 0 ? null : Math.min(...moments)
}

/** When what waits for somebody may leave: in a minute, or at one of the next hours. */
function firstLeave(subscriber: Subscriber, now: number, timeZone: string): number {
  const hour = DateTime.fromMillis(now, { zone: timeZone }).startOf('hour')
  const hours = Array.from({ length: HOURS }, (_, index) => hour.plus({ hours: index + 1 }).toMillis())
  const soon = now + usualGap
  return [soon, ...hours].find((each) => mayLeave(subscriber, each, timeZone, usualGap)) ?? soon
}
