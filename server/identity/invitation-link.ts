/** How long an invitation may lie about. */
export const invitationMs = 7 * 24 * 60 * 60 * 1000

interface Where {
  readonly origin: string | undefined
  readonly host: string
  readonly port: number
}

/** The server's own address as a browser on this machine types it: passkeys need a host name, `localhost` will do. */
export const homeAddress = ({ origin, host, port }: Where): string => {
  const loopback = host === '127.0.0.1' || host === '::1' || host === '0.0.0.0' || host === '::'
  return origin ?? `http://${loopback ? 'localhost' : host}:${port}`
}

/** The token stands behind the #: browsers do not send that to anybody, so that no log and no scanner of mail sees it. */
export const invitationLink = (where: Where, token: string): string => `${homeAddress(where)}/einladung#${token}`
