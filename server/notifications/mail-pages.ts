import type { FastifyInstance, FastifyReply } from 'fastify'
import Type from 'typebox'
import type { Notifications } from '../../db/notifications.ts'
import { limited } from '../identity/limited.ts'
import { plainPage } from '../plain-page.ts'

const Token = Type.Object({ token: Type.String({ minLength: 20, maxLength: 100 }) })
type Asked = { Params: { token: string } }

/**
 * The pages behind the links of an e-mail, for whoever has it; nobody is signed in there. Looking changes nothing, because
 * scanners of mail open every link: a button does.
 */
export function mailPages(app: FastifyInstance, store: Notifications, wallClock: () => number): void {
  const how = { schema: { hide: true, params: Token }, config: limited }
  app.get<Asked>('/mail/bestaetigen/:token', how, async (_, reply) => shown(reply, 200, askConfirm))
  app.post<Asked>('/mail/bestaetigen/:token', how, async ({ params }, reply) => {
    const confirmed = await store.confirmAddress(params.token, wallClock())
    return confirmed ? shown(reply, 200, isConfirmed) : shown(reply, 410, isOver)
  })
  app.get<Asked>('/mail/abbestellen/:token', how, async (_, reply) => shown(reply, 200, askLeave))
  app.post<Asked>('/mail/abbestellen/:token', how, async ({ params }, reply) => {
    await store.leave(params.token)
    return shown(reply, 200, hasLeft)
  })
}

const shown = (reply: FastifyReply, status: number, html: string): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-store').send(html)

const button = (words: string): string =>
  `<form method="post" enctype="text/plain"><button type="submit">${words}</button></form>`

const askConfirm = plainPage(
  'Adresse bestätigen',
  `<p>Nachrichten von Schulterschluss an diese Adresse?</p>
<p lang="en">Messages from Schulterschluss to this address?</p>
${button('Ja, bestätigen <span lang="en">/ Yes, confirm</span>')}`,
)
const isConfirmed = plainPage(
  'Adresse bestätigt',
  `<p>Nachrichten kommen jetzt an diese Adresse. Diese Seite kann geschlossen werden.</p>
<p lang="en">Messages now come to this address. You can close this page.</p>`,
)
const isOver = plainPage(
  'Link nicht gültig',
  `<p>Dieser Link ist abgelaufen, verbraucht oder durch einen neuen ersetzt. Unter „Mein Konto“ lässt sich ein neuer schicken.</p>
<p lang="en">This link has expired, was used, or was replaced. You can have a new one sent under “My account”.</p>`,
)
const askLeave = plainPage(
  'E-Mails abbestellen',
  `<p>Keine E-Mails von Schulterschluss mehr an diese Adresse? Die Adresse wird dabei gelöscht.</p>
<p lang="en">No more e-mails from Schulterschluss to this address? The address is erased.</p>
${button('Abbestellen <span lang="en">/ Stop</span>')}`,
)
const hasLeft = plainPage(
  'E-Mails abbestellt',
  `<p>Es kommen keine E-Mails mehr; die Adresse ist gelöscht.</p>
<p lang="en">No more e-mails will come; the address is erased.</p>`,
)
