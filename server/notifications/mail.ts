import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailSettings } from './mail-settings.ts'
import type { Outcome } from './outcome.ts'

export interface Mail {
  readonly to: string
  /** Left half of the Message-ID: the same message has the same. */
  readonly id: string
  readonly subject: string
  readonly text: string
  /** Address of the page that ends these messages. */
  readonly leave: string | undefined
}

/** `begin` is awaited when the server wants the message, before the first byte of it; where it rejects, nothing is sent. */
export type SendMail = (mail: Mail, begin?: () => Promise<void>) => Promise<Outcome>

/**
 * Speaks SMTP, one connection a message. Never rejects. Nodemailer's connection and not its transport: only so can it be
 * told what happened before the message itself was handed over, which may be tried again, from what happened after.
 */
export function mailer(settings: MailSettings): SendMail {
  return async (mail, begin) => {
    const raw = await composed(settings, mail)
    let handedOver = false
    // Read only once the server has said that it wants the message (354).
    const message = Readable.from(
      (async function* () {
        await begin?.()
        handedOver = true
        yield raw
      })(),
    )
    const connection = connectionTo(settings)
    try {
      await handOver(connection, settings, mail.to, message)
      return { kind: 'sent' }
    } catch (error) {
      return outcomeOf(error, handedOver)
    } finally {
      connection.close()
    }
  }
}

function composed({ from }: MailSettings, { to, id, subject, text, leave }: Mail): Promise<Buffer> {
  const domain = from.split('@').at(-1) ?? 'localhost'
  const composer = new MailComposer({
    from: { name: 'Schulterschluss', address: from },
    to: { name: '', address: to },
    subject,
    text,
    messageId: `<${id}@${domain}>`,
    headers: { 'Auto-Submitted': 'auto-generated', ...(leave !== undefined && { 'List-Unsubscribe': `<${leave}>` }) },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return composer.compile().build()
}

const connectionTo = ({ host, port, tls }: MailSettings): SMTPConnection =>
  new SMTPConnection({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
  })

function handOver(
  connection: SMTPConnection,
  { user, password, from }: MailSettings,
  to: string,
  message: Readable,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const send = (): void =>
      connection.send({ from, to: [to] }, message, (error) => {
        if (error) return reject(error)
        connection.quit()
        resolve()
      })
    connection.on('error', reject)
    connection.connect((error) => {
      if (error) return reject(error)
      if (user === undefined) return send()
      connection.login({ user, pass: password ?? '' }, (refused) => (refused ? reject(refused) : send()))
    })
  })
}

/** Before the message was handed over nothing can have arrived; after that only the server's own no says so. */
function outcomeOf(error: unknown, handedOver: boolean): Outcome {
  const { responseCode } = (error ?? {}) as { readonly responseCode?: number }
  if (responseCode !== undefined && responseCode >= 500) return { kind: 'never', gone: false }
  const refused = responseCode !== undefined && responseCode >= 400
  return refused || !handedOver ? { kind: 'later' } : { kind: 'unknown' }
}
