import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import musterstadt from '../../../machines/agreements/musterstadt/agreement.json' with { type: 'json' }
import { agreementById } from '../../../machines/agreements/registry.ts'
import { openCouncil } from '../../../db/sqlite/council.ts'
import { openChosen } from '../../../server/chosen-council.ts'
import type { Founded, SetUpChoice } from '../../../server/protocol/set-up.ts'
import { servesCouncil, startCouncil, until } from '../../support/council-process.ts'
import { Visitor } from '../support/visitor.ts'

/** `npm start` on an empty data folder, as a process of its own. */

const words = 'vier Wörter im Regen'

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'schulterschluss-set-up-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

interface Started {
  readonly visitor: Visitor
  /** The one-time link's token, where one was printed. */
  readonly token: string
  readonly stop: () => Promise<void>
}

async function start(data: string): Promise<Started> {
  const { origin, setUpLink, end } = await startCouncil(data)
  onTestFinished(end)
  const token = setUpLink === undefined ? '' : new URL(setUpLink).hash.slice(1)
  return { visitor: new Visitor({ port: Number(new URL(origin).port) }), token, stop: end }
}

const settled = async ({ origin }: Visitor) => expect(await until(() => servesCouncil(origin))).toBe(true)

const partnersOf = (ids: readonly string[]) =>
  ids.map((id) => ({ id, leads: [`Vorstand ${id}`], secretaries: id === ids[0] ? ['Mia Muster'] : [] }))
const krefeld = (token: string) => ({
  token,
  agreement: { id: 'krefeld-2020-2025' },
  administrator: 'Ada Verwalter',
  partners: partnersOf(['spd', 'gruene']),
})

describe('npm start on an empty data folder', () => {
  it('prints a link that sets the council up once; then its people come in by their invitations', async () => {
    const data = newFolder()
    const { visitor, token, stop } = await start(data)
    const choice = (await visitor.post('/api/set-up', { token })).body as SetUpChoice
    expect([choice.agreements.map(({ id }) => id), choice.fixed]).toEqual([['krefeld-2020-2025', 'musterstadt'], null])
    const { status, body } = await visitor.post('/api/set-up/council', krefeld(token))
    expect(status).toBe(200)
    const { invitations } = body as Founded
    expect(invitations.map(({ name, partner, role, login }) => [name, partner, role, login])).toEqual([
      ['Ada Verwalter', null, 'administrator', 'ada.verwalter'],
      ['Vorstand spd', 'spd', 'lead', 'vorstand.spd'],
      ['Mia Muster', 'spd', 'secretary', 'mia.muster'],
      ['Vorstand gruene', 'gruene', 'lead', 'vorstand.gruene'],
    ])
    await settled(visitor)
    expect((await visitor.post('/api/set-up', { token })).status, 'the link is done with').toBe(404)
    for (const { token: invitation } of invitations) {
      const person = new Visitor({ port: Number(new URL(visitor.origin).port) })
      expect((await person.post('/api/invitation/password', { token: invitation, password: words })).status).toBe(204)
      expect((await person.get('/api/me')).body).toMatchObject({ role: expect.not.stringMatching('none') })
    }
    await stop()
    const again = await start(data)
    expect(again.token, 'set up is set up').toBe('')
  })

  it('takes a council’s own agreement, and says of a faulty one what is wrong where', async () => {
    const data = newFolder()
    const { visitor, token } = await start(data)
    const faulty = { ...musterstadt, validTo: '1999-01-01', id: 'Eigene_Stadt' }
    const checked = await visitor.post('/api/set-up/agreement', { token, file: JSON.stringify(faulty) })
    expect([checked.status, checked.body]).toMatchObject([
      422,
      { error: { code: 'wrongAgreement' }, faults: [{ where: 'validTo' }] },
    ])
    expect((await visitor.post('/api/set-up/agreement', { token, file: '{"id": ' })).body).toMatchObject({
      faults: [{ message: { de: expect.any(String) } }],
    })
    const file = JSON.stringify({ ...musterstadt, id: 'Eigene_Stadt' })
    expect((await visitor.post('/api/set-up/agreement', { token, file })).status).toBe(200)
    const own = {
      token,
      agreement: { file },
      administrator: 'Ada',
      partners: partnersOf(musterstadt.partners.map(({ id }) => id)),
    }
    expect((await visitor.post('/api/set-up/council', { ...own, partners: own.partners.slice(1) })).status).toBe(422)
    expect(readdirSync(data), 'nothing half done').toEqual([])
    expect((await visitor.post('/api/set-up/council', own)).status).toBe(200)
    expect(existsSync(join(data, 'eigene-stadt.sqlite'))).toBe(true)
    await settled(visitor)
  })

  it('lets nobody in without the link, and shows nothing else meanwhile', async () => {
    const { visitor } = await start(newFolder())
    const wrong = 'x'.repeat(43)
    expect((await visitor.post('/api/set-up', { token: wrong })).body).toMatchObject({ error: { code: 'setUpLink' } })
    expect((await visitor.post('/api/set-up/council', krefeld(wrong))).status).toBe(403)
    expect(
      (await visitor.send('POST', '/api/set-up', { token: wrong }, { origin: 'https://evil.example' })).body,
    ).toMatchObject({
      error: { code: 'foreignOrigin' },
    })
    expect((await visitor.get('/api/me')).status).toBe(404)
    expect((await visitor.get('/health')).status).toBe(200)
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
