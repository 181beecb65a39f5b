import { hostScenes, serveHostPage } from '../host-scenes.ts'
import { type Room, windowOptions } from './room.ts'

/** The page of whoever runs the machine: health and size of many councils. */
export const hostRoom: Room = {
  name: 'host',
  scenes: hostScenes.map(({ name }) => name),
  async walk({ browser, shoot, reach }) {
    const host = await serveHostPage()
    const page = await browser.newPage(windowOptions())
    for (const { name, view } of hostScenes) {
      host.show(view)
      if (await reach(name, () => page.goto(host.url))) await shoot(page, name, { full: true })
    }
    await page.close()
    await host.stop()
  },
}
