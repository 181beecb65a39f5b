import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { launchChromium } from '../support/chromium.ts'

/** `npx node tests/browser/icons.ts`: draws the icons that phones want as pictures, anew from the two drawings. */
const at = (file: string): string => fileURLToPath(new URL(`../../client/public/${file}`, import.meta.url))
const wanted = [
  ['icon.svg', 'icon-192.png', 192],
  ['icon.svg', 'icon-512.png', 512],
  ['icon-maskable.svg', 'icon-maskable-512.png', 512],
  ['icon-maskable.svg', 'apple-touch-icon.png', 180],
] as const

const browser = await launchChromium()
const page = await browser.newPage()
for (const [drawing, picture, size] of wanted) {
  const svg = Buffer.from(readFileSync(at(drawing))).toString('base64')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<body style="margin:0;background:transparent"><img width=${size} height=${size} style="display:block" src="data:image/svg+xml;base64,${svg}">`,
  )
  await page.screenshot({ path: at(picture), omitBackground: true })
}
await browser.close()
