import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { entranceOf } from '../../../server/host/entrance.ts'

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

/** A server behind its entrance, and how to knock. */
async function house(): Promise<{ inside: ReturnType<typeof createServer>; knock: () => ReturnType<typeof connect> }> {
  const inside = createServer({ headersTimeout: 200, requestTimeout: 200, connectionsCheckingInterval: 20 })
  const entrance = entranceOf(inside).listen(0, '127.0.0.1')
  await once(entrance, 'listening')
  const { port } = entrance.address() as AddressInfo
  closing.push(() => [entrance, inside].forEach((server) => server.close()))
  const knock = (): ReturnType<typeof connect> => {
    const socket = connect(port, '127.0.0.1')
    closing.push(() => socket.destroy())
    return socket
  }
  return { inside, knock }
}

describe('the entrance of a process of many councils', () => {
  it('lets a crowd in by eights, and answers everybody', async () => {
    const { inside, knock } = await house()
    let turn = 0
    const turns: number[] = []
    inside.on('connection', () => turns.push(turn))
    inside.on('request', (_, response) => response.end('welcome'))
    const crowd = Array.from({ length: 50 }, knock)
    const answers = crowd.map(async (socket) => {
      socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
      let answer = ''
      for await (const chunk of socket) answer += String(chunk)
      return answer
    })
    for (; turns.length < crowd.length; turn += 1) await setImmediate()
    for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 200 [^]*welcome$/)
    const together = [...new Set(turns)].map((each) => turns.filter((one) => one === each).length)
    expect(turns).toHaveLength(50)
    // Two groups may fall between two counts of the test's own.
    expect(Math.max(...together)).toBeLessThanOrEqual(16)
  })

  it('waits for nobody for ever who begins a request and does not end it', async () => {
    const { knock } = await house()
    const socket = knock()
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n')
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 408 /)
  })
})
