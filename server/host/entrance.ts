import type { Server as HttpServer } from 'node:http'
import { createServer, type Server } from 'node:net'
import { NarrowDoor } from '../live/narrow-door.ts'

/** How many connections come in between two looks at all of them. */
const AT_ONCE = 8

/**
 * Listens in the place of `inside`, and lets connections in to it through a narrow door: when all people of a council come back
 * at once, everybody else is heard in between. Nothing is read of a connection before it is in.
 */
export function entranceOf(inside: HttpServer): Server {
  const door = new NarrowDoor(AT_ONCE)
  const entrance = createServer({ pauseOnConnect: true, allowHalfOpen: true, noDelay: true }, (socket) =>
    door.pass(() => {
      inside.emit('connection', socket)
      socket.resume()
    }),
  )
  // From then on Node's server looks whether anybody is too slow with a request.
  return entrance.on('listening', () => inside.emit('listening'))
}
