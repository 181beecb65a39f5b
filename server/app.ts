import cookie from '@fastify/cookie'
import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { fileURLToPath } from 'node:url'
import packageJson from '../package.json' with { type: 'json' }
import type { AppOptions } from './app-options.ts'
import { factsRoutes } from './administration/facts-routes.ts'
import { mandateRoutes } from './administration/mandate-routes.ts'
import { peopleRoutes } from './administration/people-routes.ts'
import { calendarFeedRoute, calendarLinkRoutes } from './calendar/routes.ts'
import { systemClock } from './clock.ts'
import { noteOf } from './evidence/server-key.ts'
import { signedHead, signHead } from './evidence/signed-head.ts'
import { newSigner } from './evidence/signer.ts'
import { everyRequest, newHttp } from './http.ts'
import { accountRoutes } from './identity/account-routes.ts'
import { demoLinks } from './identity/demo-links.ts'
import { guards } from './identity/guard.ts'
import { Identity } from './identity/identity.ts'
import { invitationRoutes } from './identity/invitation-routes.ts'
import { meView } from './identity/me.ts'
import { proofRoutes } from './identity/proof-routes.ts'
import { Register } from './identity/register.ts'
import { signInRoutes } from './identity/sign-in-routes.ts'
import { Council } from './live/council.ts'
import { currentOnly } from './live/current-only.ts'
import { usualLimits } from './live/limits.ts'
import { noMeter } from './live/meter.ts'
import { Names } from './live/names.ts'
import { Retold } from './live/retold.ts'
import { liveRoute } from './live/route.ts'
import { Sockets } from './live/sockets.ts'
import { troubleWords } from './live/trouble.ts'
import { Yearbook } from './live/yearbook.ts'
import { mailPages } from './notifications/mail-pages.ts'
import { notificationRoutes } from './notifications/routes.ts'
import { tellInTime } from './notifications/tell-in-time.ts'
import { usualLifetimes } from './privacy/lifetimes.ts'
import { agendaRoute } from './routes/agenda.ts'
import { agreementTextRoute } from './routes/agreement-text.ts'
import { evidenceRoutes, keyRoute } from './routes/evidence.ts'
import { agreementRoute, healthOf, healthRoute } from './routes/facts.ts'
import { measureRoutes } from './routes/measures.ts'
import { interfaceRoutes } from './routes/interfaces.ts'
import { importRoutes } from './routes/import.ts'
import { erasureRoutes, privacyRoutes } from './routes/privacy.ts'
import { staticRoutes } from './routes/static.ts'
import { projectorLinkRoute, projectorRoute } from './routes/projector.ts'
import { recordRoutes } from './routes/records.ts'
import { reviewRoute } from './routes/review.ts'
import { resultRoutes } from './routes/results.ts'
import { registerRoutes } from './routes/register.ts'
import { storyRoutes } from './routes/story.ts'
import type { SignedHead } from './protocol/evidence.ts'
import { noteRoutes, type RouteName } from './route-names.ts'

export interface App {
  readonly http: FastifyInstance
  readonly council: Council
  readonly sockets: Sockets
  /** Tells people now what there is to tell, and not at the next turn. */
  readonly tell: () => Promise<void>
  /** When there may be something to tell that nobody does anything for; null: never. */
  readonly nextLook: () => Promise<number | null>
  /** Every route, as method and pattern: for whoever checks that none is forgotten. */
  readonly routes: readonly RouteName[]
  /** Takes nothing new, answers what is in flight, closes the sockets (1001). The file stays open. */
  readonly close: () => Promise<void>
}

export const builtClient = fileURLToPath(new URL('../client/dist/', import.meta.url))

/** Puts the server together; it does not listen yet, and knows nothing of the process. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { agreement, file, clock = systemClock, wallClock = Date.now, origin, signer = newSigner() } = options
  const { pace, meter = noMeter } = options
  const https = origin?.startsWith('https://') === true
  const limits = { ...usualLimits, ...options.limits }
  const { logLevel, trustProxy } = options
  const { requestsPerMinute, upgradesPerMinute } = limits
  const incoming = {
    logLevel,
    trustProxy,
    origin,
    requestsPerMinute,
    bodyLimit: 64 * 1024,
    meter,
    load: options.load,
    council: options.name,
  }
  const http = newHttp(incoming)
  const routes = noteRoutes(http)
  const council = await Council.open({
    agreement,
    log: file.log,
    clock,
    sign: signHead(agreement.id, signer),
    // The demo's story brings ids of its own, the same on every run.
    ownNames: options.example !== true,
    pace,
    snapshots: options.snapshots && { store: options.snapshots, signer },
    onTrouble: (error) => http.log.error({ err: error }, troubleWords(error)),
  })
  const onTrouble = (error: unknown): void =>
    http.log.error({ err: error }, 'who is who could not be read, and is read again')
  const names = await Names.read(file.people, onTrouble)
  const register = await Register.read({
    file,
    onTrouble,
    partners: agreement.partners.map(({ id }) => id),
    timeZone: agreement.timeZone,
    clock,
  })
  const identity = new Identity({
    file,
    register,
    agreement,
    secure: https,
    origin,
    oneClickLinks: options.oneClickLinks === true,
    wallClock,
    attempts: options.attempts,
  })
  const sockets = new Sockets({
    council,
    file,
    names,
    register,
    limits,
    meter,
    ...(pace && { enter: pace.enter }),
    freshMs: identity.freshMs,
    wallClock,
    welcome: (person) => ({
      v: 1,
      kind: 'welcome',
      me: meView(person, register),
      agreement: agreement.id,
      council: agreement.council.de,
      key: signer.publicKey,
      example: options.example === true,
    }),
  })
  const may = guards({ sessions: file.sessions, register, secure: https, wallClock })
  await file.evidence.noteKey(noteOf(signer, wallClock()))
  const calendar = { council, links: file.calendarLinks, register, wallClock }
  const projector = { council, signer, wallClock }
  const evidence = { council, signer, evidence: file.evidence }
  const headOf = (side: string): SignedHead => signedHead(council, signer, side)
  const privacy = {
    council,
    headOf,
    file,
    identity,
    keep: options.keep ?? usualLifetimes,
  }

  const notified = tellInTime(options.telling, { council, file, register, wallClock, origin, log: http.log })

  await everyRequest(http, incoming)
  await http.register(cookie)
  await http.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Schulterschluss', version: packageJson.version } },
  })
  await liveRoute(http, {
    sockets,
    guard: may.mandates,
    origin,
    upgradesPerMinute,
    beforeClose: () => council.idle(),
  })
  await http.register(async (open) => {
    healthRoute(open, packageJson.version, () => healthOf(council))
    keyRoute(open, evidence)
    projectorRoute(open, projector)
    calendarFeedRoute(open, calendar)
    signInRoutes(open, identity)
    invitationRoutes(open, identity)
    mailPages(open, file.notifications, wallClock)
    if (options.oneClickLinks) demoLinks(open, identity)
  })
  await http.register(async (visitors) => {
    visitors.addHook('onRequest', may.visitors)
    accountRoutes(visitors, identity)
    proofRoutes(visitors, identity)
    calendarLinkRoutes(visitors, calendar)
    // What the partners signed is known to all who manage it, the administrator too; what they do with it is not.
    agreementRoute(visitors, agreement)
    privacyRoutes(visitors, privacy)
    interfaceRoutes(visitors, () => http.swagger(), packageJson.version)
  })
  await http.register(async (political) => {
    political.addHook('onRequest', may.mandates)
    political.addHook('preHandler', currentOnly(council))
    agreementTextRoute(political, agreement.id, file.agreementTexts)
    const retold = new Retold(agreement, file.log)
    council.watch({ reread: () => retold.forget() })
    storyRoutes(political, { council, log: file.log, names, retold, headOf })
    reviewRoute(political, council, new Yearbook(retold))
    measureRoutes(political, council, file.measureWords)
    recordRoutes(political, { council, headOf })
    evidenceRoutes(political, evidence)
    const { oparl = {} } = options
    const importing = { council, memory: file.sourceMemory, wallClock, oparl }
    await political.register(async (imports) => importRoutes(imports, importing))
    await political.register(async (results) => resultRoutes(results, council, oparl))
    notificationRoutes(political, notified.routes)
    await political.register(async (agendas) => agendaRoute(agendas, council))
    await political.register(async (links) => projectorLinkRoute(links, projector))
    await political.register(async (registers) => registerRoutes(registers, identity))
  })
  await http.register(async (administration) => {
    administration.addHook('onRequest', may.administrators)
    peopleRoutes(administration, identity)
    mandateRoutes(administration, identity)
    erasureRoutes(administration, privacy)
    factsRoutes(administration, { identity, log: file.log, sockets, version: packageJson.version })
  })
  await staticRoutes(http, options.client ?? builtClient)
  http.addHook('onClose', async () => {
    await notified.notifier.stop()
    await council.close()
    register.close()
  })
  const { notifier, nextLook } = notified
  return { http, council, sockets, tell: () => notifier.turn(), nextLook, routes, close: () => http.close() }
}
