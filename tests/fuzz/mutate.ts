import type { Dice } from './dice.ts'
import { isBranch, Raw, strange, strangeNames, textOf, type Tree } from './garbage.ts'

/** One small wrong change somewhere in a tree. */
export function mutated(tree: Tree, dice: Dice): Tree {
  if (Array.isArray(tree) && tree.length > 0 && !dice.oneIn(4)) return inList(tree, dice)
  if (isBranch(tree) && Object.keys(tree).length > 0 && !dice.oneIn(12)) return inObject(tree, dice)
  if (typeof tree === 'string' && dice.oneIn(3)) return bent(tree, dice)
  return strange(dice)
}

function inList(list: readonly Tree[], dice: Dice): Tree {
  const place = dice.below(list.length)
  const at = list[place] ?? null
  switch (dice.below(6)) {
    case 0:
      return list.toSpliced(place, 1)
    case 1:
      return [...list, at]
    case 2:
      return list.toSpliced(place, 0, strange(dice))
    default:
      return list.with(place, mutated(at, dice))
  }
}

function inObject(branch: { readonly [name: string]: Tree }, dice: Dice): Tree {
  const entries = Object.entries(branch)
  const [name, value] = dice.of(entries)
  const rest = entries.filter(([each]) => each !== name)
  switch (dice.below(9)) {
    case 0:
      return Object.fromEntries(rest)
    case 1:
      return written([...entries, [dice.oneIn(2) ? dice.of(strangeNames) : dice.of(entries)[0], strange(dice)]])
    case 2:
      return written([[name, strange(dice)], ...entries])
    case 3:
      return Object.fromEntries([...rest, [dice.of(strangeNames), value]])
    case 4:
      return { ...branch, [name]: dice.of(entries)[1] }
    default:
      return Object.fromEntries(entries.map(([each, was]) => [each, each === name ? mutated(was, dice) : was]))
  }
}

/** As it is written: names may be there twice, and `__proto__` is one like any other. */
const written = (entries: readonly (readonly [string, Tree])[]): Raw =>
  new Raw(`{${entries.map(([name, value]) => `${JSON.stringify(name)}:${textOf(value)}`).join(',')}}`)

function bent(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1)
  switch (dice.below(4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + 1)
    case 1:
      return text.slice(0, at) + String.fromCharCode(dice.below(0x250)) + text.slice(at)
    case 2:
      return text + text
    default:
      return text.toUpperCase()
  }
}

/** Text with a few signs changed, cut or doubled, so that it often is no JSON any more. */
export function scratched(text: string, dice: Dice): string {
  let now = text
  for (let times = 1 + dice.below(3); times > 0; times -= 1) {
    const at = dice.below(now.length + 1)
    const length = dice.below(8)
    const piece = dice.of([
      '{',
      '}',
      '[',
      ']',
      '"',
      ',',
      ':',
      '\\',
      '\u0000',
      '\ufeff',
      '/*',
      ' ',
      '0',
      'e',
      '\u{1f600}',
      '',
    ])
    now = dice.oneIn(3) ? now.slice(0, at) : now.slice(0, at) + piece + now.slice(at + length)
  }
  return now
}
