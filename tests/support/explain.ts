import { mkdirSync, writeFileSync } from 'node:fs'
import { explained, pathOf } from './explained.ts'

/** `npm run explain`: writes the generated part of `machines/README.md` and the pictures of the charts. */
mkdirSync(pathOf('machines/charts'), { recursive: true })
for (const [file, text] of explained()) {
  writeFileSync(pathOf(file), text)
  console.log(file)
}
