import { refusalReasons } from '../../machines/refusal.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'
import { problemTexts } from '../../server/problems.ts'

/** What a client may be answered with, and nothing else: written against the protocol's README, not against the code that answers. */

const codes = new Set<string>([
  ...krefeld.norms.map(({ id }) => id),
  'permission',
  'stale',
  'state',
  'privacy',
  'invalid',
])
const reasons = new Set<string>(refusalReasons)
const errors = new Set(['malformed', 'version', 'tooFast', 'tooSlow', 'notFresh', 'unavailable', 'signedOut'])
/** Ours, and those that the protocol itself demands (RFC 6455 § 7.4.1): broken framing, text that is no UTF-8, too large. */
export const endings: ReadonlySet<number> = new Set([1000, 1001, 1002, 1007, 1008, 1009, 4401, 4408])

/** Words that only a bug would let out: a stack, a path, the name of something inside. */
const inside =
  /\bat (?:async |new )?[\w.<>]+ \(|node:internal|node_modules|file:\/\/|\/tmp\/|\/work\/|SQLITE|FST_|ERR_[A-Z]|(?:Type|Range|Syntax|Reference)Error|\[object Object\]|undefined is not/u

export const tellsOfInside = (text: string): string | undefined => inside.exec(text)?.[0]

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const only = (value: Readonly<Record<string, unknown>>, ...names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name))

function isRefusal(value: unknown): boolean {
  if (!isObject(value) || !only(value, 'code', 'reason', 'field')) return false
  const field = value['field']
  return (
    codes.has(String(value['code'])) &&
    reasons.has(String(value['reason'])) &&
    (field === undefined || (typeof field === 'string' && field.length <= 200))
  )
}

/** What is wrong with a frame that the server sent; undefined when it is one of the documented ones. */
export function strangeFrame(frame: unknown): string | undefined {
  if (!isObject(frame) || frame['v'] !== 1) return 'no frame of the protocol'
  switch (frame['kind']) {
    case 'welcome':
    case 'view':
    case 'change':
    case 'beat':
    case 'screens':
      return undefined
    case 'answer':
      if (typeof frame['id'] !== 'string') return 'an answer without an id'
      if (frame['ok'] === true) return Number.isSafeInteger(frame['version']) ? undefined : 'accepted at no version'
      return frame['ok'] === false && isRefusal(frame['refusal']) ? undefined : 'a refusal that is not documented'
    case 'error':
      if (!errors.has(String(frame['error']))) return 'an error that is not documented'
      return typeof frame['message'] === 'string' && frame['message'] !== '' ? undefined : 'an error without words'
    default:
      return 'a kind that is not documented'
  }
}

const isBilingual = (message: unknown): boolean =>
  isObject(message) &&
  ['de', 'en'].every((language) => typeof message[language] === 'string' && message[language] !== '')

const statuses = new Set([
  101, 200, 201, 204, 302, 303, 304, 400, 401, 403, 404, 405, 409, 410, 413, 414, 415, 416, 422, 429, 431,
])

/** What is wrong with an answer over HTTP; undefined when it is a documented one. */
export function strangeAnswer(status: number, body: string, bodiless = false): string | undefined {
  if (!statuses.has(status)) return `status ${String(status)}`
  if (status < 400 || bodiless) return undefined
  let said: unknown
  try {
    said = JSON.parse(body)
  } catch {
    return 'a refusal that is not JSON'
  }
  const error = isObject(said) ? said['error'] : undefined
  if (!isObject(said) || !isObject(error)) return 'a refusal without an error'
  const code = String(error['code'])
  const words = Object.hasOwn(problemTexts, code) ? problemTexts[code as keyof typeof problemTexts] : undefined
  if (!words) return `an error ${code} that is not documented`
  if (code === 'broken' || code === 'unavailable') return `the server says ${code}`
  // A file that cannot be read is told where and why, in both languages.
  if (code === 'unreadable' && isBilingual(error['message'])) return undefined
  return JSON.stringify(error['message']) === JSON.stringify(words) ? undefined : 'other words than documented'
}
