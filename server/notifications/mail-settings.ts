/** The mail server that takes our messages, and whom they are from. */
export interface MailSettings {
  readonly host: string
  readonly port: number
  /** TLS from the first byte, TLS before anything is said (STARTTLS, demanded), or none: on this machine only. */
  readonly tls: 'implicit' | 'starttls' | 'none'
  readonly user?: string
  readonly password?: string
  readonly from: string
}

export const mailSyntax =
  'smtps://USER:PASSWORD@mail.example.org (TLS), smtp://USER:PASSWORD@mail.example.org:587 (STARTTLS, which is demanded), or smtp://localhost:25 for a mail server on this machine; what is special in a password is written as %XX'

const loopback = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Reads the setting; undefined when it is no address of a mail server. */
export function mailSettings(address: string, from: string): MailSettings | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, hostname, port, username, password, pathname, search } = new URL(address)
  if (!['smtp:', 'smtps:'].includes(protocol) || hostname === '' || !['', '/'].includes(pathname) || search !== '')
    return undefined
  const implicit = protocol === 'smtps:'
  try {
    return {
      host: hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (implicit ? 465 : 587) : Number(port),
      tls: implicit ? 'implicit' : loopback.test(hostname) ? 'none' : 'starttls',
      ...(username !== '' && { user: decodeURIComponent(username), password: decodeURIComponent(password) }),
      from,
    }
  } catch {
    return undefined
  }
}
