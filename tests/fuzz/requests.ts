import type { RouteName } from '../../server/route-names.ts'
import type { Asked } from './asking.ts'
import type { Dice } from './dice.ts'
import { fitting, type Schema } from './from-schema.ts'
import { strange, strangeNames, strangeText, textOf } from './garbage.ts'
import { mutated, scratched } from './mutate.ts'

/** A route with the schema of what it takes. */
export interface Target extends Pick<RouteName, 'method' | 'url'> {
  readonly body: Schema | undefined
  readonly query: readonly string[]
}

interface Documented {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly parameters?: readonly { readonly in: string; readonly name: string }[]
}

/** Every route that the server has, as it registers them itself: one that is new is asked as well. */
export function targetsOf(routes: readonly RouteName[], openapi: unknown): readonly Target[] {
  const { paths } = openapi as { paths: Readonly<Record<string, Readonly<Record<string, Documented>>>> }
  return routes
    .filter(({ method }) => method !== 'HEAD')
    .map(({ method, url }) => {
      const documented = paths[url.replaceAll(/:(\w+)/gu, '{$1}')]?.[method.toLowerCase()]
      const body = documented?.requestBody?.content['application/json']?.schema
      const query = (documented?.parameters ?? []).filter((each) => each.in === 'query').map(({ name }) => name)
      return { method, url, body, query }
    })
}

const ids = [
  'a',
  'b',
  'n',
  'spd:m',
  'gruene:geheim',
  'spd.lead',
  'spd.member',
  'gruene.lead',
  'admin',
  'fresh',
  'x',
] as const

const written = (text: string, dice: Dice): string =>
  dice.oneIn(6) ? text.replaceAll(/[\s?#/]/gu, '') : encodeURIComponent(text.toWellFormed())
const param = (dice: Dice): string =>
  dice.oneIn(2)
    ? dice.of(ids)
    : dice.of([written(strangeText(dice), dice), '%', '%zz', '%00', '%ff%fe', '..%2f..%2f', 'x'.repeat(301)])

function pathOf({ url, query }: Target, dice: Dice): string {
  let path = url.replaceAll(/:\w+/gu, () => param(dice))
  if (url.includes('*'))
    path = dice.of([
      '/',
      '//',
      '/index.html',
      '/anmelden',
      '/assets/',
      '/%2e%2e/package.json',
      '//[',
      `/${param(dice)}`,
      '/\\..\\',
    ])
  if (dice.oneIn(30)) path = scratched(path, dice) || '/'
  if (!path.startsWith('/')) path = `/${path}`
  if (query.length === 0 && !dice.oneIn(5)) return path
  const names = [...query, dice.of(strangeNames)].filter(() => !dice.oneIn(3))
  return `${path}?${names.map((name) => `${name}=${dice.oneIn(2) ? dice.below(50) : written(strangeText(dice), dice)}`).join('&')}`
}

function bodyOf({ body }: Target, dice: Dice): string {
  const fits = fitting(body ?? {}, dice)
  const text = textOf(dice.oneIn(2) ? fits : dice.oneIn(4) ? strange(dice) : mutated(fits, dice))
  return dice.oneIn(10) ? scratched(text, dice) : text
}

/** Headers that a proxy, an old browser or somebody with bad intentions sends. */
const oddHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/xml; charset=ibm037' },
  { 'content-type': 'multipart/form-data' },
  { 'content-type': ';;;' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-encoding': 'gzip' },
  { origin: 'null' },
  { origin: 'http://[' },
  { host: '[', origin: 'http://[' },
  { host: 'a b', origin: 'http://a b' },
  { host: '', origin: 'http://' },
  { host: 'x'.repeat(300), origin: `http://${'x'.repeat(300)}` },
  { host: '1.2.3.4.5:99999', origin: 'http://1.2.3.4.5:99999' },
  { 'sec-fetch-site': 'cross-site' },
  { 'if-none-match': '*', 'if-modified-since': 'yesterday' },
  { range: 'bytes=99999999-' },
  { range: 'bytes=0-0,1-1,-5' },
  { accept: 'image/webp', 'accept-language': 'x'.repeat(2000) },
  { 'x-http-method-override': 'DELETE' },
  { upgrade: 'websocket', connection: 'Upgrade' },
  { upgrade: 'websocket', connection: 'Upgrade', 'sec-websocket-key': 'short', 'sec-websocket-version': '13' },
  { expect: '100-continue' },
  { 'user-agent': '\u00ff'.repeat(500) },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'javascript' },
]

const cookies = (own: string, dice: Dice): string =>
  dice.of([
    own,
    own,
    own,
    own,
    own,
    own,
    'schulterschluss=%',
    'schulterschluss=%00%ff',
    `schulterschluss=${'x'.repeat(5000)}`,
    `${own}; ${own}x`,
    `schulterschluss; =; ;;; ${own}`,
    '__proto__=1; constructor=2',
    'schulterschluss="ä"',
    own.slice(0, -1),
  ])

/** What somebody with this cookie asks in this case. */
export function askedIn(target: Target, port: number, own: string, dice: Dice): Asked {
  const method = dice.oneIn(15)
    ? dice.of(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'])
    : target.method
  const host = `localhost:${String(port)}`
  const asksWithBody = method !== 'GET' && method !== 'HEAD' && method !== 'TRACE'
  const body = asksWithBody && !dice.oneIn(10) ? bodyOf(target, dice) : undefined
  const odd = dice.oneIn(6) ? dice.of(oddHeaders) : {}
  const headers = {
    host,
    ...(method === 'GET' ? {} : { origin: `http://${host}` }),
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
    // Another address each time: the brakes are tested elsewhere, and would keep us from everything behind them.
    'x-forwarded-for': `10.${String(dice.below(250))}.${String(dice.below(250))}.${String(dice.below(250))}`,
    ...(own === '' ? {} : { cookie: cookies(own, dice) }),
    ...odd,
  }
  return { method, path: pathOf(target, dice), headers, body }
}
