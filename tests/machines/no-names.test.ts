import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The city and the parties of the first agreement, also inside a longer name; the colour ("grünes Licht") may stay. */
const names = [/krefeld|gruene/iu, /(?<!\p{L})grünen?(?!\p{L})/iu, /(?<!\p{L})spd(?!\p{Ll})|SPD|Spd(?!\p{Ll})/u]

/** Agreements are data about names; the demonstration plays one of them. */
const mayName = (file: string): boolean =>
  /^machines\/agreements\/|^server\/demo|(?:^|\/)(?:node_modules|dist)\//u.test(file.replaceAll('\\', '/'))

test('nothing but the agreement names a city or a party', () => {
  const files = globSync('{machines,db,server,client}/**/*.{ts,tsx,css,html}', { cwd: root }).filter(
    (file) => !mayName(file),
  )
  const found = files.flatMap((file) =>
    readFileSync(`${root}/${file}`, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        names.some((name) => name.test(line)) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      ),
  )
  expect(files.length).toBeGreaterThan(0)
  expect(found).toEqual([])
})
