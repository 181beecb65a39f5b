import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { PostgresCouncils } from '../../../db/postgres/councils.ts'
import { temporaryFolder } from '../../db/temporary-folder.ts'
import { runs } from '../../evidence/command.ts'
import { newDatabase } from '../../support/postgres.ts'
import { foundedIn, many, meeting } from '../support/many.ts'

it('a host closes a council that is erased from the database beside it, keeps nothing of it, and goes on with the others', async () => {
  const { server, owner } = await newDatabase()
  const house = await many({ SCHULTERSCHLUSS_DATABASE: server })
  const councils = new PostgresCouncils(server)
  onTestFinished(() => councils.close())
  const found = async (name: string) => {
    const file = await councils.open(name)
    const { secretary } = await foundedIn(file, 'musterstadt', house.time.now)
    await file.close()
    // Names that were read hold for a second.
    house.time.now += 1_000
    return house.screen(name, secretary)
  }
  const [goes, stays] = [await found('geht'), await found('bleibt')]
  expect(await goes.command({ ...meeting, name: 'Geheimsitzung' })).toMatchObject({ ok: true })
  const settings = { SCHULTERSCHLUSS_DATABASE: owner, SCHULTERSCHLUSS_ORIGIN: 'http://{council}.raete.example' }
  const erased = await runs('council', temporaryFolder(), ['erase', 'geht', '--yes'], settings)
  expect(erased).toMatchObject({ code: 0, out: expect.stringContaining('Removed geht') })
  await expect.poll(() => goes.closed, { timeout: 10_000 }).toBeDefined()
  await expect.poll(() => house.host.rooms.held).toBe(1)
  expect(existsSync(join(house.folder, 'geht.snapshot'))).toBe(false)
  expect(await councils.names()).toEqual(['bleibt'])
  expect(await stays.command(meeting)).toMatchObject({ ok: true })
  // As the command says.
  for (const key of ['geht.key', 'geht.push-keys']) rmSync(join(house.folder, key), { force: true })
  house.time.now += 60_000
  expect((await house.ask('geht', '/')).status).toBe(404)
  expect((await house.ask('bleibt', '/health')).status).toBe(200)
})
