import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import musterstadt from '../../../machines/agreements/musterstadt/agreement.json' with { type: 'json' }
import { agreementById } from '../../../machines/agreements/registry.ts'
import { openCouncil } from '../../../db/sqlite/council.ts'
import { openChosen } from '../../../server/chosen-council.ts'
import type { Founded, SetUpChoice } from '../../../server/protocol/set-up.ts'
import { type CouncilProcess, servesCouncil, startCouncil, until } from '../../support/council-process.ts'
import { Visitor } from '../support/visitor.ts'

/** `npm start` on an empty data folder, as a process of its own. */

const words = 'vier Wörter im Regen'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-set-up-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const partnersOf = (ids: readonly string[]) =>
  ids.map((id) => ({ id, leads: [`Vorstand ${id}`], secretaries: id === ids[0] ? ['Mia Muster'] : [] }))
const krefeld = (token: string) => ({
  token,
  agreement: { id: 'krefeld-2020-2025' },
  administrator: 'Ada Verwalter',
  partners: partnersOf(['spd', 'gruene']),
})
const own = { ...musterstadt, id: 'Eigene_Stadt' }

/** One server, whose steps build on each other. */
describe('npm start on an empty data folder', () => {
  const data = mkdtempSync(join(tmpdir(), 'schulterschluss-set-up-'))
  let server: CouncilProcess
  let visitor: Visitor
  let token: string

  beforeAll(async () => {
    server = await startCouncil(data)
    visitor = new Visitor({ port: Number(new URL(server.origin).port) })
    token = new URL(server.setUpLink ?? '').hash.slice(1)
  })

  afterAll(async () => {
    await server.end()
    rmSync(data, { recursive: true, force: true })
  })

  it('lets nobody in without the link that it prints, and shows nothing else meanwhile', async () => {
    const wrong = 'x'.repeat(43)
    expect((await visitor.post('/api/set-up', { token: wrong })).body).toMatchObject({ error: { code: 'setUpLink' } })
    expect((await visitor.post('/api/set-up/council', krefeld(wrong))).status).toBe(403)
    const foreign = await visitor.send('POST', '/api/set-up', { token }, { origin: 'https://evil.example' })
    expect(foreign.body).toMatchObject({ error: { code: 'foreignOrigin' } })
    expect((await visitor.get('/api/me')).status).toBe(404)
    expect((await visitor.get('/health')).status).toBe(200)
  })

  it('offers the agreements that come along, and says of a faulty file what is wrong where', async () => {
    const choice = (await visitor.post('/api/set-up', { token })).body as SetUpChoice
    expect([choice.agreements.map(({ id }) => id), choice.fixed]).toEqual([['krefeld-2020-2025', 'musterstadt'], null])
    const check = (file: string) => visitor.post('/api/set-up/agreement', { token, file })
    expect(await check(JSON.stringify({ ...own, validTo: '1999-01-01' }))).toMatchObject({
      status: 422,
      body: { error: { code: 'wrongAgreement' }, faults: [{ where: 'validTo' }] },
    })
    expect((await check('{"id": ')).body).toMatchObject({ faults: [{ message: { de: expect.any(String) } }] })
    expect((await check(JSON.stringify(own))).status).toBe(200)
    const council = { ...krefeld(token), partners: partnersOf(['spd']) }
    expect((await visitor.post('/api/set-up/council', council)).status, 'a partner is missing').toBe(422)
    expect(readdirSync(data), 'nothing half done').toEqual([])
  })

  it('sets the council up once; then its people come in by their invitations', async () => {
    const partners = partnersOf(own.partners.map(({ id }) => id))
    const council = { ...krefeld(token), agreement: { file: JSON.stringify(own) }, partners }
    const { status, body } = await visitor.post('/api/set-up/council', council)
    expect(status).toBe(200)
    const { invitations } = body as Founded
    expect(invitations.map(({ name, partner, role, login }) => [name, partner, role, login])).toEqual([
      ['Ada Verwalter', null, 'administrator', 'ada.verwalter'],
      ['Vorstand buergerliste', 'buergerliste', 'lead', 'vorstand.buergerliste'],
      ['Mia Muster', 'buergerliste', 'secretary', 'mia.muster'],
      ['Vorstand freiemitte', 'freiemitte', 'lead', 'vorstand.freiemitte'],
      ['Vorstand stadtgarten', 'stadtgarten', 'lead', 'vorstand.stadtgarten'],
    ])
    expect(await until(() => servesCouncil(server.origin))).toBe(true)
    expect((await visitor.post('/api/set-up', { token })).status, 'the link is done with').toBe(404)
    for (const { token: invitation, role } of invitations) {
      const person = new Visitor({ port: Number(new URL(visitor.origin).port) })
      expect((await person.post('/api/invitation/password', { token: invitation, password: words })).status).toBe(204)
      expect((await person.get('/api/me')).body).toMatchObject({ role })
    }
  })

  it('is set up when it starts again, under the agreement that it brought itself', async () => {
    await server.end()
    const chosen = await openChosen({ data, council: undefined })
    expect(chosen).toMatchObject({ setUp: true, agreement: { id: 'Eigene_Stadt' } })
    expect(chosen?.file.name).toBe('eigene-stadt')
    await chosen?.file.close()
  })
})

describe('the council of a data folder', () => {
  it('that has been imported into before its set-up keeps its agreement', async () => {
    const data = newFolder()
    const file = openCouncil(data, 'krefeld-2020-2025')
    await file.people.addPerson({ id: 'import', name: 'Import' })
    await file.close()
    const chosen = await openChosen({ data, council: undefined })
    expect(chosen).toMatchObject({ setUp: false, agreement: { id: 'krefeld-2020-2025' } })
    await chosen?.file.close()
  })

  it('is found by itself where there is one, and asked for by name where there are several', async () => {
    const data = newFolder()
    expect(await openChosen({ data, council: undefined })).toBeUndefined()
    for (const id of ['krefeld-2020-2025', 'musterstadt']) await openCouncil(data, id).close()
    await expect(openChosen({ data, council: undefined })).rejects.toThrow('set it to krefeld-2020-2025 or musterstadt')
    const chosen = await openChosen({ data, council: 'musterstadt' })
    expect(chosen?.agreement).toBe(agreementById('musterstadt'))
    await chosen?.file.close()
  })

  it('that this version does not know is named, and left alone', async () => {
    const data = newFolder()
    await openCouncil(data, 'atlantis').close()
    await expect(openChosen({ data, council: undefined })).rejects.toThrow('atlantis')
    await openCouncil(data, 'atlantis').close()
  })
})
