import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { NarrowDoor } from '../../server/live/narrow-door.ts'

it('a crowd that comes back at once comes in by so many, in its order, and everybody else is looked at in between', async () => {
  const door = new NarrowDoor(8)
  const inside: number[] = []
  for (let person = 0; person < 20; person += 1) door.pass(() => inside.push(person))
  const seen: number[] = []
  for (let look = 0; look < 3; look += 1) {
    seen.push(inside.length)
    await setImmediate()
  }
  expect(seen).toEqual([8, 16, 20])
  expect(inside).toEqual(Array.from({ length: 20 }, (_, person) => person))
  // Whoever comes when it is quiet does not wait.
  await setImmediate()
  let late = false
  door.pass(() => (late = true))
  expect(late).toBe(true)
})
