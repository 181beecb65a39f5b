import { describe, expect, it, onTestFinished } from 'vitest'
import type { AddressReading, ImportPreview } from '../../server/protocol/import.ts'
import type { ReadResultView } from '../../server/protocol/results.ts'
import { importedId } from '../../server/oparl/plan.ts'
import { json, startCouncilServer } from './oparl/council-server.ts'
import { meetingWith } from './oparl/support.ts'
import { newHouse } from './support/house.ts'

/** A house whose council publishes at a server of ours, and a secretary who asks. */
async function secretaryAt(who = 'spd.secretary') {
  const source = await startCouncilServer()
  onTestFinished(() => source.close())
  const house = await newHouse({ oparl: { allowInner: ['127.0.0.1'], pauseMs: 0 } })
  const origin = `http://127.0.0.1:${house.port}`
  const headers = { cookie: await house.signIn(who), origin, 'content-type': 'application/json' }
  const ask = async (method: string, path: string, body?: object | string) =>
    fetch(`${origin}${path}`, {
      method,
      headers: body === undefined ? { cookie: headers.cookie, origin } : headers,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
  const preview = async (coming = false): Promise<ImportPreview> => {
    const begun = await ask('POST', '/api/import/address', { address: `${source.base}/list`, coming })
    const { reading } = (await begun.json()) as { reading: string }
    for (;;) {
      const look = (await (await ask('GET', `/api/import/address/${reading}`)).json()) as AddressReading
      if (look.state === 'done') return look.preview
    }
  }
  return { house, source, ask, preview }
}

const id = (base: string) => `${base}/item`
const meeting = (base: string, more: object = {}) =>
  meetingWith([{ id: id(base), number: '1', name: 'Eins', public: true, order: 1, ...more }], {
    organization: [{ name: 'Bau- und Planungsrunde' }],
    name: 'Bau- und Planungsrunde (1. Sitzung)',
  })

describe('an address in the secretary’s screen', () => {
  it('is read while it is asked how far it is; a body that a person corrected is taken; coming meetings alone', async () => {
    const { house, source, ask, preview } = await secretaryAt()
    source.answers.set(
      '/list',
      json([meeting(source.base), { ...meeting(source.base), id: 'old', start: '2019-01-01T10:00:00Z' }]),
    )
    expect((await preview()).meetings).toHaveLength(2)
    const coming = await preview(true)
    expect(coming.meetings).toMatchObject([
      { sourceBody: 'Bau- und Planungsrunde', bodyName: 'Bau- und Planungsrunde' },
    ])
    const bodies = { 'Bau- und Planungsrunde': 'PBMS' }
    expect((await ask('POST', '/api/import/apply', { preview: coming.preview, bodies })).status).toBe(200)
    expect(house.app.council.state.meetings.get(importedId('m1'))?.context.body).toBe('PBMS')
  })

  it('that cannot be read says why, and is nobody else’s', async () => {
    const { ask } = await secretaryAt()
    const begun = await ask('POST', '/api/import/address', { address: 'http://10.0.0.1/', coming: false })
    const { reading } = (await begun.json()) as { reading: string }
    let look = await ask('GET', `/api/import/address/${reading}`)
    while (look.status === 200) look = await ask('GET', `/api/import/address/${reading}`)
    expect(look.status).toBe(422)
    expect(JSON.stringify(await look.json())).toContain('inner network')
    expect((await ask('GET', `/api/import/address/${reading}`)).status).toBe(410)
  })
})

describe('a past result', () => {
  it('is asked of the source, or pasted, and comes back as a suggestion with its words; nothing is stored', async () => {
    const { house, source, ask, preview } = await secretaryAt()
    source.answers.set('/list', json([meeting(source.base)]))
    await ask('POST', '/api/import/apply', { preview: (await preview()).preview })
    const before = await house.file.log.head()
    const item = importedId(id(source.base))
    expect((await ask('GET', `/api/results/source/${item}`)).status).toBe(422)
    const text = 'JaNeinEnthaltungSPD10CDU7Gesamt1070'
    source.answers.set('/item', json({ id: id(source.base), result: text }))
    const asked = (await (await ask('GET', `/api/results/source/${item}`)).json()) as ReadResultView
    expect(asked).toMatchObject({
      source: text,
      parts: [{ read: true, vote: { counts: { yes: 10, no: 7 } }, positions: { spd: 'yes' } }],
    })
    const pasted = await ask('POST', '/api/results/text', { item, text: 'teils, teils' })
    expect(await pasted.json()).toMatchObject({ source: 'teils, teils', parts: [{ read: false }] })
    const file = await ask('POST', '/api/results/roll-call', 'Name;Stimme\nMaus;Ja')
    expect(await file.json()).toEqual({ calls: [{ person: 'Maus', vote: 'yes' }] })
    expect(await house.file.log.head()).toEqual(before)
  })
})
