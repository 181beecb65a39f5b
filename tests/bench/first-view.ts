import type { ServerFrame, ViewFrame } from '../../server/protocol/frames.ts'
import type { SignedIn } from './contestants.ts'
import { type Address, Line } from './line.ts'

/** Everything that the server shows somebody who comes only now. */
export async function firstView(address: Address, person: SignedIn): Promise<ViewFrame> {
  const arrived = Promise.withResolvers<Buffer>()
  const line = new Line(
    address,
    person.cookie,
    () => undefined,
    (payload) => {
      if (payload.toString('latin1', 0, 20).includes('"view"')) arrived.resolve(payload)
    },
  )
  await line.opened
  line.send({ v: 1, kind: 'hello' })
  const payload = await arrived.promise
  line.close()
  const frame = JSON.parse(payload.toString('utf8')) as ServerFrame
  if (frame.kind !== 'view') throw new Error(`Not a view: ${frame.kind}`)
  return frame
}
