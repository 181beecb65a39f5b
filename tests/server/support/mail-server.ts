import { SMTPServer } from 'smtp-server'
import { onTestFinished } from 'vitest'

/** A mail as it arrived: its headers unfolded, its text decoded. */
export interface Arrived {
  readonly to: readonly string[]
  readonly raw: string
  readonly header: (name: string) => string
  readonly text: string
}

/** A real SMTP server on a free port, which keeps what it takes. */
export interface MailServer {
  readonly port: number
  readonly mails: Arrived[]
  /** What it answers instead of taking a mail. */
  refuseWith: number | undefined
  /** Takes the mail and drops the connection before it says so. */
  mute: boolean
  /** Awaited between taking a mail and saying so. */
  beforeAnswer: (() => Promise<void>) | undefined
}

export async function startMailServer(): Promise<MailServer> {
  const mails: Arrived[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (made.refuseWith !== undefined) {
          return callback(Object.assign(new Error('Not now'), { responseCode: made.refuseWith }))
        }
        mails.push(
          arrived(
            session.envelope.rcptTo.map(({ address }) => address),
            Buffer.concat(chunks).toString(),
          ),
        )
        if (made.mute) return server.connections.forEach((connection) => connection.close())
        return void taken(callback)
      })
    },
  })
  const taken = async (callback: () => void): Promise<void> => {
    await made.beforeAnswer?.()
    callback()
  }
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)))
  const address = server.server.address()
  const made: MailServer = {
    port: typeof address === 'object' && address ? address.port : 0,
    mails,
    refuseWith: undefined,
    mute: false,
    beforeAnswer: undefined,
  }
  return made
}

function arrived(to: readonly string[], raw: string): Arrived {
  const [head = '', ...rest] = raw.split('\r\n\r\n')
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')
  const header = (name: string): string => {
    const line = lines.find((each) => each.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? ''
    return line
      .slice(name.length + 1)
      .trim()
      .replaceAll(/=\?UTF-8\?([QB])\?(.*?)\?=\s*/gi, (_, how: string, word: string) =>
        how.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString() : printable(word.replaceAll('_', ' ')),
      )
  }
  const body = rest.join('\r\n\r\n')
  const encoding = header('content-transfer-encoding')
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString()
      : encoding === 'quoted-printable'
        ? printable(body)
        : body
  return { to, raw, header, text }
}

const printable = (text: string): string =>
  Buffer.from(
    text
      .replaceAll(/=\r\n/g, '')
      .replaceAll(/[^\x00-\x7f]/g, (letter) => [...Buffer.from(letter)].map((byte) => `=${byte.toString(16)}`).join(''))
      .replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
