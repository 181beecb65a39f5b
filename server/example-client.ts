import { WebSocket } from 'ws'

/**
 * A program of one's own, to begin from: signs in and prints what every item’s line is, and each change, until it is stopped.
 * `node server/example-client.ts http://localhost:8080 NAME PASSWORD`; what else can be asked stands at `/api/docs`.
 */
const [origin = 'http://localhost:8080', login, password] = process.argv.slice(2)
const signedIn = await fetch(`${origin}/api/sign-in/password`, {
  method: 'POST',
  headers: { origin, 'content-type': 'application/json' },
  body: JSON.stringify({ login, password }),
})
if (!signedIn.ok) throw new Error(`Not signed in: ${await signedIn.text()}`)
const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
const socket = new WebSocket(`${origin.replace('http', 'ws')}/live`, { headers: { cookie, origin } })
socket.on('open', () => socket.send(JSON.stringify({ v: 1, kind: 'hello' })))
socket.on('message', (data: Buffer) => {
  const frame = JSON.parse(data.toString())
  const items = frame.kind === 'view' ? frame.view.items : frame.kind === 'change' ? frame.items : []
  for (const { number, display, title } of items) console.log(number ?? '–', display.code, title)
})
socket.on('close', (code) => console.log(`The server closed the socket (${code}).`))
