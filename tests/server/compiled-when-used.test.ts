import stringifierOf from 'fast-json-stringify'
import { Compile } from 'typebox/compile'
import { expect, it } from 'vitest'
import { newHttp } from '../../server/http.ts'
import { newHouse } from './support/house.ts'

/** A schema that counts how often somebody looks at what it names. */
function watchedSchema() {
  const seen = { looks: 0 }
  const schema = {
    type: 'object',
    get properties() {
      seen.looks += 1
      return { name: { type: 'string' } }
    },
  }
  return { schema, seen }
}

async function answerBy(schema: object): Promise<{ readonly ask: () => Promise<unknown> }> {
  const http = newHttp({
    logLevel: undefined,
    trustProxy: undefined,
    origin: undefined,
    requestsPerMinute: 100,
    bodyLimit: 100,
  })
  http.get('/', { schema: { response: { 200: schema } } }, () => ({ name: 'Anna', note: 'not for everybody' }))
  await http.ready()
  return { ask: async () => (await http.inject('/')).json() }
}

it('compiles a schema when a request first meets it, and once for all councils of the process', async () => {
  const { schema, seen } = watchedSchema()
  const first = await answerBy(schema)
  const second = await answerBy(schema)
  expect(seen.looks).toBe(0)
  expect(await first.ask()).toEqual({ name: 'Anna' })
  const looks = seen.looks
  expect(looks).toBeGreaterThan(0)
  expect(await first.ask()).toEqual({ name: 'Anna' })
  expect(await second.ask()).toEqual({ name: 'Anna' })
  expect(seen.looks).toBe(looks)
})

it('has no route whose schemas cannot be compiled, which no start says any more', async () => {
  const { app } = await newHouse()
  let checked = 0
  for (const { method, url, schema = {} } of app.routes) {
    const { body, querystring, params, headers, response = {} } = schema
    for (const part of [body, querystring, params, headers].filter((each) => each !== undefined)) {
      expect(() => Compile(part as object), `${method} ${url}`).not.toThrow()
      checked += 1
    }
    for (const answer of Object.values(response as Record<string, object>)) {
      expect(() => stringifierOf(answer), `${method} ${url}`).not.toThrow()
      checked += 1
    }
  }
  expect(checked).toBeGreaterThan(80)
})
