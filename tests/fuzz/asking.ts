import { request } from 'node:http'
import { connect } from 'node:net'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer | undefined
}

export interface Told {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** Asks over a real connection; headers and paths as they are, whatever they hold. Status 0 is no answer at all. */
export function ask(port: number, { method, path, headers, body }: Asked): Promise<Told> {
  return new Promise((resolve) => {
    const asking = request(
      { host: '127.0.0.1', port, method, path: encodable(path), headers, timeout: 10_000, agent: false },
      (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('error', (error) => resolve({ status: 0, headers: {}, text: String(error) }))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            text: Buffer.concat(pieces).toString('utf8'),
          }),
        )
      },
    )
    // A head too large is refused before it is known to be a HEAD, with a body that this runtime's client then minds.
    asking.on('error', (error) =>
      resolve({
        status: String(error).includes('Data after `Connection: close`') ? 431 : 0,
        headers: {},
        text: String(error),
      }),
    )
    asking.on('upgrade', (answer, socket) => {
      socket.destroy()
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: '' })
    })
    asking.on('close', () => resolve({ status: 0, headers: {}, text: 'closed' }))
    asking.on('timeout', () => asking.destroy(new Error('no answer in time')))
    asking.end(body)
  })
}

/** What the client of this runtime lets through as a path; what it does not is sent as bytes (`sendBytes`). */
const encodable = (path: string): string =>
  path.replaceAll(/[^\u0021-\u00ff]/gu, (sign) => encodeURIComponent(sign.toWellFormed()))

/** Sends these bytes as they are, and says what came back before the connection was closed, or two seconds after the last byte. */
export function sendBytes(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let told = ''
    const socket = connect(port, '127.0.0.1')
    socket.setTimeout(800, () => socket.destroy())
    socket.on('data', (piece: Buffer) => (told += piece.toString('latin1')))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(told))
    socket.write(bytes)
  })
}
