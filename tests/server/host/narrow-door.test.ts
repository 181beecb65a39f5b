import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { NarrowDoor } from '../../../server/host/narrow-door.ts'

it('a crowd that comes back at once comes in by eights, in its order, and everybody else is looked at in between', async () => {
  const door = new NarrowDoor()
  const inside: number[] = []
  const crowd = Array.from({ length: 20 }, async (_, person) => {
    await door.pass()
    inside.push(person)
  })
  const seen: number[] = []
  for (let look = 0; look < 3; look += 1) {
    await Promise.resolve()
    await Promise.resolve()
    seen.push(inside.length)
    await setImmediate()
  }
  await Promise.all(crowd)
  expect(seen).toEqual([8, 16, 20])
  expect(inside).toEqual(Array.from({ length: 20 }, (_, person) => person))
  // Whoever comes when it is quiet does not wait.
  await setImmediate()
  let late = false
  void door.pass().then(() => (late = true))
  await Promise.resolve()
  await Promise.resolve()
  expect(late).toBe(true)
})
