import type { Dice } from './dice.ts'

/** JSON as a tree in which a piece may be any text, so that what JSON.stringify never writes can be sent as well. */
export type Tree = string | number | boolean | null | Raw | readonly Tree[] | { readonly [name: string]: Tree }

export class Raw {
  readonly json: string
  constructor(json: string) {
    this.json = json
  }
}

export const isBranch = (tree: Tree): tree is { readonly [name: string]: Tree } =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree) && !(tree instanceof Raw)

export function textOf(tree: Tree): string {
  if (tree instanceof Raw) return tree.json
  if (Array.isArray(tree)) return `[${tree.map(textOf).join(',')}]`
  if (isBranch(tree)) {
    return `{${Object.entries(tree)
      .map(([name, value]) => `${JSON.stringify(name)}:${textOf(value)}`)
      .join(',')}}`
  }
  return JSON.stringify(tree)
}

/** Names that objects have by themselves, or that other programs give a meaning to. */
export const strangeNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'toJSON',
  'then',
  'length',
  '',
  '$ref',
  'xstate.stop',
  'who',
  'actor',
  'at',
] as const

/** Days and moments at and over every edge. */
export const strangeTimes = [
  '2021-02-30',
  '0000-00-00',
  '0000-01-01',
  '0001-01-01',
  '9999-12-31',
  '2021-02-29',
  '+275760-09-13',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+14:00',
  '1582-10-10T00:00:00Z',
  '1900-01-01T00:00:00Z',
  '3000-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '9999-12-31T23:59:59-23:59',
  '2021-03-28T02:30:00+01:00',
  '2021-10-31T02:30:00+02:00',
  '2021-02-04T17:00:00+99:99',
  '2021-02-04T24:00:00Z',
  '2021-02-04T17:00:60Z',
  '2021-02-04T17:00:00.123456789Z',
  '-000001-01-01T00:00:00Z',
] as const

const strangeTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u2028\u2029',
  '\ufeff',
  '\u202eRückwärts',
  'e\u0301'.repeat(50),
  '👩‍👩‍👧‍👦',
  '<script>alert(1)</script>',
  "'; DROP TABLE log; --",
  '../../../../etc/passwd',
  '%00%ff%2e%2e',
  '{"v":1}',
  '\r\nSet-Cookie: a=b',
  '${process.exit()}',
  'null',
  '-1',
  'NaN',
  'spd',
  'gruene',
  'rat',
  'a',
  ...strangeTimes,
  ...strangeNames,
] as const

const strangeNumbers = [
  '-0',
  '-1',
  '0.1',
  '1e308',
  '-1e308',
  '1e999',
  '1e-400',
  '9007199254740993',
  '4294967296',
  '2147483648',
  '99999999999999999999999999',
  '2',
  '3',
  'NaN',
  'Infinity',
  '0x10',
  '01',
  '+1',
  '1.',
] as const

/** Half a surrogate pair, as escape and as it is. */
const loneSurrogates = ['"\\ud800"', '"a\\udfffb"', '"\ud83d"', '"\\ud83d\\u0041"', '"\\u0000"', '"\\x41"'] as const

export const strangeText = (dice: Dice): string =>
  dice.oneIn(8)
    ? dice.of(['x', 'ä', '\n', '🙂', '\\', '"']).repeat(dice.of([10, 201, 4001, 20_000]))
    : dice.of(strangeTexts)

function deep(dice: Dice): Raw {
  const depth = dice.of([50, 300, 2000, 10_000])
  const [open, close] = dice.of([
    ['[', ']'],
    ['{"a":', '}'],
    ['[{"a":[', ']}]'],
  ] as const)
  return new Raw(`${open.repeat(depth)}1${close.repeat(dice.oneIn(4) ? depth - 1 : depth)}`)
}

function wide(dice: Dice): Raw {
  const many = dice.of([100, 3000])
  const parts = Array.from({ length: many }, (_, index) => (dice.oneIn(2) ? '"k":1' : `"k${String(index)}":1`))
  return new Raw(dice.oneIn(2) ? `{${parts.join(',')}}` : `[${'0,'.repeat(many)}0]`)
}

/** Any value at all, most of them wrong wherever they stand. */
export function strange(dice: Dice): Tree {
  switch (dice.below(12)) {
    case 0:
    case 1:
    case 2:
      return strangeText(dice)
    case 3:
    case 4:
      return new Raw(dice.of(strangeNumbers))
    case 5:
      return new Raw(dice.of(loneSurrogates))
    case 6:
      return dice.of([true, false, null])
    case 7:
      return dice.oneIn(3) ? deep(dice) : wide(dice)
    case 8:
      return [strange(dice), strange(dice)]
    case 9:
      return new Raw(`{${JSON.stringify(dice.of(strangeNames))}:${textOf(strange(dice))}}`)
    case 10:
      return dice.of([[], {}, [[]], [null], { yes: 1 }])
    default:
      return dice.below(1000)
  }
}
