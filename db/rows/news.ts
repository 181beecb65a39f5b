import type { Delivery, News } from '../notifications.ts'

/** What is told as it is read from `news`, in every store. */
export interface NewsRow {
  key: string
  kind: string
  thingKind: 'item' | 'motion'
  thing: string
}
/** A message as it is read from `deliveries`. */
export type DeliveryRow = Omit<Delivery, 'news'> & { news: string }

export type Found = News & { readonly person: string }

/** Deadlines name their day, and no day comes again: after this long a key is not needed any more. */
export const REMEMBERED = 90 * 24 * 60 * 60 * 1000

export const newsFrom = ({ key, kind, thingKind, thing }: NewsRow): News => ({
  key,
  kind,
  thing: { kind: thingKind, id: thing },
})

export const deliveryFrom = ({ id, person, device, news, attempts }: DeliveryRow): Delivery => ({
  id,
  person,
  device,
  news: JSON.parse(news) as News[],
  attempts,
})
