import { expect, it } from 'vitest'
import { nextLook } from '../../server/notifications/next-look.ts'
import { addItem, addMeeting } from './support/agenda.ts'
import { hours, office, told } from './support/told.ts'

it('a council that nobody is in says when there may be something to tell', async () => {
  const { house, says, wants, time, mail } = await told()
  const { notifications } = house.file
  const look = () => nextLook(notifications, 'Europe/Berlin', time.now)
  const morning = time.now
  const midnight = Date.parse('2021-02-02T00:05:00+01:00')
  expect(await look()).toBeNull()
  await wants('spd.lead', { when: 'off' })
  expect(await look()).toBeNull()
  // Whoever listens may have a deadline on any day.
  await wants('gruene.lead', { when: 'daily', hour: 18 })
  expect(await look()).toBe(midnight)
  // What waits for a digest, or the end of a quiet time, is looked after then.
  await says([office, addMeeting()], [office, addItem('a')])
  await house.app.tell()
  expect(await look()).toBe(morning + hours(8))
  await wants('gruene.lead', { when: 'atOnce', quiet: { from: 8, to: 14 } })
  expect(await look()).toBe(morning + hours(4))
  // A mail server that takes none is asked again.
  mail.refuseWith = 451
  time.now = morning + hours(5)
  await house.app.tell()
  expect(await look()).toBe(time.now + 15 * 60_000)
})
