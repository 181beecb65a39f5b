import type { House } from './house.ts'

export interface Answer {
  readonly status: number
  readonly body: unknown
  /** The cookie that came with it, as it is sent back; undefined if none. */
  readonly cookie: string | undefined
  readonly text: string
}

/** A browser of somebody: sends what pages of the site send, and keeps its cookie. */
export class Visitor {
  readonly origin: string
  cookie: string | undefined

  constructor({ port }: Pick<House, 'port'>, cookie?: string) {
    // A host name, as people have one: passkeys belong to it.
    this.origin = `http://localhost:${port}`
    this.cookie = cookie
  }

  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(method === 'GET' ? {} : { origin: this.origin }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie === undefined ? {} : { cookie: this.cookie }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const cookie = response.headers.get('set-cookie')?.split(';')[0]
    if (cookie !== undefined) this.cookie = cookie
    const json = response.headers.get('content-type')?.includes('json') === true
    return { status: response.status, body: json && text !== '' ? JSON.parse(text) : undefined, cookie, text }
  }

  readonly get = (path: string): Promise<Answer> => this.send('GET', path)
  readonly post = (path: string, body?: unknown): Promise<Answer> => this.send('POST', path, body)
}
