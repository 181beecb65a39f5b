import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readAddress, type AddressOptions, type Progress } from '../../../server/oparl/web/read-address.ts'
import type { ReadResult } from '../../../server/oparl/types.ts'
import { json, raw, serveRecorded, startCouncilServer, type CouncilServer } from './council-server.ts'
import { itemsOf, kindsOf, realAtHand, sound } from './support.ts'

let council: CouncilServer
beforeEach(async () => {
  council = await startCouncilServer()
})
afterEach(() => council.close())

const quick = { allowInner: ['127.0.0.1'], pauseMs: 0, backoffMs: 1, now: Date.parse('2021-01-01T00:00:00Z') }
const read = (path: string, options: AddressOptions = {}): Promise<ReadResult> =>
  readAddress(`${council.base}${path}`, { ...quick, ...options })
const why = async (path: string, options: AddressOptions = {}): Promise<string> => {
  const result = await read(path, options)
  return result.ok ? 'was read' : result.errors.map(({ message }) => message.en).join('\n')
}
const meeting = (id: string, more: object = {}) => ({
  id: `${council.base}/meeting/${id}`,
  type: 'https://schema.oparl.org/1.1/Meeting',
  name: `Rat (${id})`,
  start: '2021-02-04T17:00:00+01:00',
  agendaItem: [{ id: `${council.base}/item/${id}`, number: '1', order: 1, name: `Punkt ${id}`, public: true }],
  ...more,
})
const serve = (path: string, value: unknown): void => void council.answers.set(path, json(value))
/** A system with one body, whose lists are at the usual places. */
const serveSystem = (body: object = {}): void => {
  const own = { organization: `${council.base}/organizations`, meeting: `${council.base}/meetings` }
  serve('/system', { type: 'https://schema.oparl.org/1.0/System', body: `${council.base}/bodies` })
  serve('/bodies', { data: [{ id: `${council.base}/body/1`, name: 'Musterstadt', ...own, ...body }] })
  serve('/organizations', { data: [{ id: 'o1', type: 'Organization', name: 'Bauausschuss' }] })
}

describe("a council's address", () => {
  it('leads from the system over body and organisations to all pages of meetings', async () => {
    serveSystem()
    serve('/meetings', { data: [meeting('1', { organization: ['o1'] })], links: { next: '/meetings?page=2' } })
    serve('/meetings?page=2', { data: [meeting('2')], links: { prev: '/meetings' } })
    const progress: Progress[] = []
    const result = sound(await read('/system', { onProgress: (one) => progress.push(one) }))
    expect(itemsOf(result).map(({ title }) => title)).toEqual(['Punkt 1', 'Punkt 2'])
    expect(result.meetings[0]?.body.names).toEqual(['Bauausschuss'])
    expect(result.quirks).toEqual([])
    expect(council.asked).toEqual(['/system', '/bodies', '/organizations', '/meetings', '/meetings?page=2'])
    expect(progress.at(-1)).toEqual({ stage: 'meetings', requests: 5, meetings: 1 })
  })

  it('may be that of the body, of a list or of one meeting, too', async () => {
    serveSystem()
    serve('/meetings', { data: [meeting('1')] })
    serve('/meeting/1', meeting('1'))
    for (const path of ['/bodies', '/meetings', '/meeting/1'])
      expect(itemsOf(sound(await read(path))).map(({ title }) => title)).toEqual(['Punkt 1'])
  })

  it('with several bodies takes the one of the agreement’s council, else asks which', async () => {
    serveSystem()
    serve('/bodies', [
      { id: 'b1', type: 'Body', name: 'Stadt Musterstadt', meeting: `${council.base}/meetings` },
      { id: 'b2', type: 'Body', name: 'Kreis Nirgends', meeting: `${council.base}/none` },
    ])
    serve('/meetings', [meeting('1')])
    expect(sound(await read('/system', { council: 'Rat der Stadt Musterstadt' })).counts.items).toBe(1)
    expect(await why('/system')).toContain('Stadt Musterstadt (b1); Kreis Nirgends (b2)')
  })
})

describe('what real systems send instead', () => {
  it.each([
    ['bare arrays', () => serve('/meetings', [meeting('1')]), ['bareArray']],
    ['an object where a list belongs', () => serve('/meetings', { data: meeting('1') }), []],
    [
      'an empty list as 404 with a body',
      () => council.answers.set('/meetings', json({ data: [] }, 404)),
      ['emptyAsNotFound', 'listEmpty'],
    ],
    ['no type', () => serve('/meetings', { data: [meeting('1', { type: undefined })] }), ['typeMissing']],
    [
      'deleted objects',
      () => serve('/meetings', { data: [meeting('1'), { id: 'x', type: 'Meeting', deleted: true }] }),
      ['deleted'],
    ],
    [
      'control characters',
      () => council.answers.set('/meetings', raw(JSON.stringify([meeting('1')]).replace('Punkt', 'Pu\u0001nkt'))),
      ['controlCharacter', 'bareArray', 'lineBreak'],
    ],
    [
      'wrong page sizes',
      () =>
        serve('/meetings', {
          data: [meeting('1')],
          pagination: { totalElements: 9, elementsPerPage: 5, currentPage: 1, totalPages: 2 },
        }),
      ['pageSize', 'nextMissing', 'totalWrong'],
    ],
    [
      'a next page that is the first',
      () => serve('/meetings', { data: [meeting('1')], links: { next: '/meetings' } }),
      ['pageLoop'],
    ],
    [
      'a midnight start',
      () => serve('/meetings', { data: [meeting('1', { start: '2021-02-04T00:00:00+01:00' })] }),
      ['startMidnight'],
    ],
    [
      'no organisations',
      () => {
        serve('/meetings', { data: [meeting('1')] })
        council.answers.delete('/organizations')
      },
      ['organizationsLost'],
    ],
  ] as const)('%s', async (_, prepare, expected) => {
    serveSystem()
    prepare()
    const result = await read('/system', { tries: 1 })
    expect(kindsOf(result)).toEqual(expected)
  })

  it('next links that name another host, and pages that nothing links to, are found all the same', async () => {
    serveSystem()
    const links = { self: 'https://intern.example/meetings', next: 'https://intern.example/meetings?page=2' }
    serve('/meetings', { data: [meeting('1')], links })
    serve('/meetings?page=2', { data: [meeting('2')], pagination: { currentPage: 2, totalPages: 3 } })
    serve('/meetings?page=3', { data: [meeting('3')], pagination: { currentPage: 3, totalPages: 3 } })
    const result = await read('/system')
    expect(itemsOf(sound(result)).map(({ title }) => title)).toEqual(['Punkt 1', 'Punkt 2', 'Punkt 3'])
    expect(kindsOf(result)).toEqual(['otherHost', 'nextMissing'])
  })

  it('meetings, items and papers named by address only are fetched', async () => {
    serveSystem()
    serve('/meetings', {
      data: [`${council.base}/meeting/1`, meeting('2', { agendaItem: [`${council.base}/item/2`] })],
    })
    serve(
      '/meeting/1',
      meeting('1', {
        agendaItem: [{ id: 'i', number: '1', name: 'Bau', order: 1, public: true, consultation: `${council.base}/c` }],
      }),
    )
    serve('/item/2', { id: 'i2', number: '1', name: 'Zwei', order: 1, public: true })
    serve('/c', { id: `${council.base}/c`, type: 'Consultation', paper: `${council.base}/paper` })
    serve('/paper', { id: `${council.base}/paper`, type: 'Paper', reference: '12/21', paperType: 'Antrag' })
    const [one, two] = itemsOf(sound(await read('/system')))
    expect(one).toMatchObject({ title: 'Bau', paper: { reference: '12/21', type: 'Antrag' } })
    expect(two).toMatchObject({ title: 'Zwei' })
  })
})

describe('politely', () => {
  it('asks again where it may pass, as late as the server asks, and gives up in words', async () => {
    serveSystem()
    let busy = 2
    council.answers.set('/meetings', (_, response) => {
      busy -= 1
      if (busy >= 0) response.writeHead(busy === 0 ? 429 : 503, { 'retry-after': '0' }).end()
      else response.end(JSON.stringify([meeting('1')]))
    })
    expect(sound(await read('/system')).counts.items).toBe(1)
    council.answers.set('/meetings', (_, response) => response.writeHead(503, { 'retry-after': '3600' }).end())
    expect(await why('/system')).toContain('come back in 3600 seconds')
    council.answers.set('/meetings', (_, response) => response.writeHead(500).end())
    council.asked.length = 0
    expect(await why('/system', { tries: 3 })).toContain('answers 500')
    expect(council.asked.filter((path) => path === '/meetings')).toHaveLength(3)
  })

  it('takes no list that breaks off for the whole, and ends whatever a server does', async () => {
    serveSystem()
    serve('/meetings', { data: [meeting('1')], links: { next: '/meetings?page=2' } })
    council.answers.set('/meetings?page=2', (_, response) => response.writeHead(410).end())
    expect(await why('/system')).toContain('answers 410')
    council.answers.set('/meetings', (_, response) => {
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(drip))
    })
    expect(await why('/system', { timeoutMs: 150, tries: 1 })).toContain('in time')
    council.answers.delete('/meetings?page=2')
    let page = 0
    council.answers.set('/meetings', (_, response) => {
      page += 1
      response.end(JSON.stringify({ data: [], links: { next: `/meetings?page=${page}` } }))
    })
    expect(await why('/system', { mostRequests: 20 })).toContain('20 requests')
  })

  it('reads from a day on, or what changed since, where the system can tell', async () => {
    serveSystem()
    serve('/meetings', { data: [meeting('1', { start: '2020-01-01T17:00:00+01:00' }), meeting('2')] })
    expect(sound(await read('/system', { from: '2021-01-01' })).meetings.map(({ name }) => name)).toEqual(['Rat (2)'])
    council.answers.set('/meetings', (_, response, url) => {
      const since = url.searchParams.get('modified_since')
      if (since === null) response.writeHead(500).end()
      else response.end(JSON.stringify({ data: [meeting('3')] }))
    })
    const options = { modifiedSince: '2021-01-05T00:00:00Z' }
    expect(sound(await read('/system', options)).meetings.map(({ name }) => name)).toEqual(['Rat (3)'])
    council.answers.set('/meetings', (_, response, url) => {
      if (url.search === '') response.end(JSON.stringify([meeting('4')]))
      else response.writeHead(400).end()
    })
    expect(sound(await read('/system', options)).meetings.map(({ name }) => name)).toEqual(['Rat (4)'])
  })

  it('follows no link into the inner network that was not allowed', async () => {
    serveSystem({ meeting: `http://localhost:${new URL(council.base).port}/meetings` })
    expect(await why('/system')).toContain('SCHULTERSCHLUSS_OPARL_HOSTS')
    expect(council.asked).not.toContain('/meetings')
  })
})

describe.runIf(realAtHand)('the recorded council', () => {
  it('gives all 50 meetings and 744 agenda items over HTTP', async () => {
    const system = serveRecorded(council)
    const { counts, quirks } = sound(await readAddress(system, quick))
    expect(counts).toMatchObject({ meetings: 50, agendaItems: 744, items: 654, headings: 90 })
    expect(new Set(quirks.map(({ kind }) => kind))).toEqual(
      new Set(['agendaEmpty', 'letterNumber', 'lineBreak', 'nextMissing', 'orderMissing', 'totalWrong']),
    )
  })
})
