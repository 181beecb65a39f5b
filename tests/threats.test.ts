import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pathOf, textOf } from './support/explained.ts'

const page = textOf('server/THREATS.md')

/** Names of tests in a file: what stands first in `it(…)`, `test(…)`, `describe(…)` and their `.each` forms. */
const titlesIn = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:\b(?:it|test|describe)\(|\)\()\s*(['"`])((?:\\.|(?!\1).)*)\1/gsu)].map(
    ([, , title = '']) => title,
  )

/** Every promise of the page: a file, and part of a name in it; a second name belongs to the file before it. */
function promises(): { readonly file: string; readonly name: string }[] {
  return page.split('\n').flatMap((line) => {
    let file = ''
    return [...line.matchAll(/`([a-z][\w/-]*)`(?= “)|“([^”]+)”/gu)].flatMap(([, named, name]) => {
      if (named !== undefined) file = `tests/${named}.test.ts`
      return name === undefined || file === '' ? [] : [{ file, name }]
    })
  })
}

test('every test that the threat model names is there', () => {
  const missing = promises().filter(
    ({ file, name }) => !existsSync(pathOf(file)) || !titlesIn(file).some((title) => title.includes(name)),
  )
  expect(missing).toEqual([])
  expect(promises().length).toBeGreaterThan(50)
})

test('every threat and every item of the ASVS has a test', () => {
  const rows = page.split('\n').filter((line) => /^\| (\*\*|\d|\| )/u.test(line))
  expect(rows.filter((row) => !/`[a-z][\w/-]*` “/u.test(row))).toEqual([])
  expect(rows.length).toBeGreaterThan(40)
})
