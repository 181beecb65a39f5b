import type { Choices, Subscriber } from '../notifications.ts'

/** Who is told, as it is read from `notification_choices`, in every store. */
export interface SubscriberRow {
  person: string
  choices: string
  since: number
  toldAt: number
  address: string | null
  confirmed: number
  leave: string
}

export const SUBSCRIBERS =
  'SELECT person, choices, since, told_at AS "toldAt", address, confirmed, leave FROM notification_choices'
export const DEVICES =
  'SELECT id, person, endpoint, p256dh, auth, device, session, created_at AS "createdAt" FROM push_devices'
/** Sets all of an address to nothing. */
export const NO_ADDRESS = 'address = NULL, confirmed = 0, confirm_hash = NULL, confirm_until = NULL'

export const subscriberFrom = ({ choices, confirmed, ...row }: SubscriberRow): Subscriber => ({
  ...row,
  choices: JSON.parse(choices) as Choices,
  confirmed: confirmed === 1,
})
