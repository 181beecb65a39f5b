import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { EventStore } from '../../db/event-store.ts'
import type { Choices, Notifications, Subscriber } from '../../db/notifications.ts'
import { deviceName } from '../identity/device-name.ts'
import { exactly } from '../identity/shapes.ts'
import { signedInOf } from '../identity/signed-in.ts'
import { Refused } from '../problems.ts'
import {
  AddressSchema,
  ChoicesSchema,
  type ChoicesView,
  NotificationsSchema,
  type NotificationsView,
  SubscriptionSchema,
  type SubscriptionView,
  TrialSchema,
} from '../protocol/notifications.ts'
import { Brake } from './brake.ts'
import type { Post } from './post.ts'
import { mayPushTo } from './push.ts'

export interface NotificationRoutes {
  readonly store: Notifications
  readonly post: Post
  readonly log: Pick<EventStore, 'head'>
  readonly timeZone: string
  readonly wallClock: () => number
  /** The public key that browsers subscribe with; null where this server does not push. */
  readonly pushKey: string | null
  readonly pushHosts: readonly string[]
}

/** Until somebody chooses: whatever concerns them, but nothing that says what it is. */
const usual: Choices = {
  kinds: ['yourTurn', 'partnerDissent', 'lineChanged', 'noticeReceived', 'deadlineNear'],
  when: 'atOnce',
  hour: 7,
  quiet: { from: 21, to: 7 },
  says: 'nothing',
}
const DAY = 24 * 60 * 60 * 1000
/** Browsers and phones of one person. */
const mostDevices = 10
const done = { 204: Type.Null() }
const Id = Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) })

/** What one wants to be told, and where: for whoever acts for a partner, about themselves. */
export function notificationRoutes(app: FastifyInstance, options: NotificationRoutes): void {
  const { store, post, log, timeZone, wallClock, pushKey, pushHosts } = options
  const confirmations = new Brake(5, DAY)
  const trials = new Brake(3, 60_000)

  /** Whoever sets up a way has chosen the usual, unless they chose otherwise. */
  const chosen = async (person: string, choices?: Choices): Promise<Subscriber> => {
    if (choices || !(await store.subscriber(person)))
      await store.choose(person, choices ?? usual, (await log.head()).version, wallClock())
    const subscriber = await store.subscriber(person)
    if (!subscriber) throw new Refused(404, 'notFound')
    return subscriber
  }

  app.get(
    '/api/notifications',
    { schema: { summary: 'What you are told, and where', response: { 200: NotificationsSchema } } },
    async (request): Promise<NotificationsView> => {
      const {
        person,
        session: { id: here },
      } = signedInOf(request)
      const { id } = person
      const subscriber = await store.subscriber(id)
      const devices = await store.devices(id)
      return {
        choices: (subscriber?.choices ?? usual) as ChoicesView,
        timeZone,
        email: {
          possible: post.mails,
          address: subscriber?.address ?? null,
          confirmed: subscriber?.confirmed ?? false,
        },
        push: {
          key: pushKey,
          devices: devices.map(({ id: own, device, session, createdAt }) => ({
            id: own,
            device,
            here: session === here,
            createdAt: new Date(createdAt).toISOString(),
          })),
        },
      }
    },
  )
  app.put<{ Body: ChoicesView }>(
    '/api/notifications',
    { schema: { summary: 'Choose what you are told', body: ChoicesSchema, response: done } },
    async (request, reply) => {
      await chosen(signedInOf(request).person.id, request.body)
      return reply.code(204).send()
    },
  )
  app.put<{ Body: { address: string } }>(
    '/api/notifications/address',
    { schema: { summary: 'Ask for a link to an address', body: exactly({ address: AddressSchema }), response: done } },
    async (request, reply) => {
      const { id } = signedInOf(request).person
      if (!post.mails) throw new Refused(409, 'noMail')
      if (!confirmations.take(id, wallClock())) throw new Refused(429, 'tooManyMails', 3600)
      await chosen(id)
      const token = await store.askAddress(id, request.body.address, wallClock() + DAY)
      if (!(await post.askToConfirm(id, request.body.address, token))) throw new Refused(502, 'mailFailed')
      return reply.code(204).send()
    },
  )
  app.delete(
    '/api/notifications/address',
    { schema: { summary: 'Forget your address', response: done } },
    async (request, reply) => {
      await store.dropAddress(signedInOf(request).person.id)
      return reply.code(204).send()
    },
  )
  app.post<{ Body: SubscriptionView }>(
    '/api/notifications/devices',
    { schema: { summary: 'Be told on this device', body: SubscriptionSchema, response: done } },
    async (request, reply) => {
      const { person, session } = signedInOf(request)
      const { id } = person
      const { endpoint, keys } = request.body
      if (!post.pushes) throw new Refused(409, 'noPush')
      if (!mayPushTo(endpoint, pushHosts)) throw new Refused(422, 'wrongPush')
      const devices = await store.devices(id)
      if (devices.length >= mostDevices && !devices.some((each) => each.endpoint === endpoint))
        throw new Refused(409, 'tooManyDevices')
      await chosen(id)
      const device = deviceName(request.headers['user-agent'])
      await store.addDevice({ person: id, endpoint, ...keys, device, session: session.id, createdAt: wallClock() })
      return reply.code(204).send()
    },
  )
  app.delete<{ Params: { id: string } }>(
    '/api/notifications/devices/:id',
    { schema: { summary: 'Be told no more on a device', params: Id, response: done } },
    async (request, reply) => {
      if (!(await store.dropDevice(signedInOf(request).person.id, request.params.id)))
        throw new Refused(404, 'notFound')
      return reply.code(204).send()
    },
  )
  app.post(
    '/api/notifications/trial',
    { schema: { summary: 'Send yourself a trial message', response: { 200: TrialSchema } } },
    async (request) => {
      const { id } = signedInOf(request).person
      if (!trials.take(id, wallClock())) throw new Refused(429, 'tooMany', 60)
      return post.trial(await chosen(id))
    },
  )
}
