import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { launchChromium } from '../../support/chromium.ts'
import { newCamera } from './camera.ts'
import { eveningRoom } from './evening-room.ts'
import { hallRoom } from './hall-room.ts'
import { hostRoom } from './host-room.ts'
import { indexPage } from './index-page.ts'
import { leadRoom } from './lead-room.ts'
import { heights } from './looks.ts'
import { newCouncilRoom } from './new-council-room.ts'
import type { Room } from './room.ts'
import { walkRoom } from './walk-room.ts'

const usage = `npm run gallery -- [PART] [--width 390,1280] [--mode light,dark,contrast,forced,print] [--all] [--axe] [--list]

Pictures of every screen and state go to tests/gallery/ (git ignores it); open its index.html.
PART is part of a room's or a scene's name: hall, lead, evening, new-council, host, walk; lead/bulk.
--all takes every width in every mode; --axe lets axe-core look too.`

const rooms: readonly Room[] = [hallRoom, leadRoom, eveningRoom, newCouncilRoom, hostRoom, walkRoom]
const folder = fileURLToPath(new URL('../../gallery', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    width: { type: 'string' },
    mode: { type: 'string' },
    all: { type: 'boolean', default: false },
    axe: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const list = (value: string | undefined): string[] => value?.split(',').filter((each) => each !== '') ?? []
const asked = {
  part: positionals[0] ?? '',
  widths: list(values.width).map(Number),
  modes: list(values.mode),
  all: values.all,
  axe: values.axe,
}

async function takeAll(): Promise<void> {
  const camera = newCamera(folder, asked)
  const wanted = rooms.filter(({ name, scenes }) => scenes.some((scene) => camera.wants(name, scene)))
  if (wanted.length === 0) throw new Error(`Nothing is called ${asked.part}; --list says what there is`)
  if (asked.part === '') rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const browser = await launchChromium()
  const began = Date.now()
  try {
    for (const { name, walk } of wanted) {
      const reach = async (scene: string, way: () => Promise<unknown>): Promise<boolean> => {
        try {
          await way()
          return true
        } catch (error) {
          camera.findings.push(`${name}/${scene}: not reached: ${String(error).slice(0, 400)}`)
          return false
        }
      }
      await walk({ browser, shoot: camera.shooterOf(name), wants: (scene) => camera.wants(name, scene), reach })
      console.log(`${name}: ${String(camera.pictures.filter(({ room }) => room === name).length)} pictures`)
    }
  } finally {
    await browser.close()
  }
  writeFileSync(`${folder}/index.html`, indexPage(camera.pictures, camera.findings, asked))
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(`${String(camera.pictures.length)} pictures in ${String(seconds)} s: tests/gallery/index.html`)
  console.log(camera.findings.length === 0 ? 'No findings.' : camera.findings.join('\n'))
}

const unknown = asked.widths.find((width) => heights[width] === undefined)
if (values.help) console.log(usage)
else if (unknown !== undefined)
  console.error(`No picture is ${String(unknown)} px wide. There are: ${Object.keys(heights).join(', ')}`)
else if (values.list)
  console.log(rooms.flatMap(({ name, scenes }) => scenes.map((scene) => `${name}/${scene}`)).join('\n'))
else await takeAll()
