import { startDemo } from '../../support/demo.ts'
import { desk, windowOf } from '../../support/windows.ts'
import { type Cast, inEnglish, lost, scenes } from '../screens.ts'
import { onPaper } from './looks.ts'
import { type Room, windowOptions } from './room.ts'

/** The screens that the axe test goes through, on the demo as people start it, to the end where its server is gone. */
const walked = [...scenes, ...inEnglish, ...lost]
const printed = /^the (agreement|record|whole story|years|planned motions|measures|agenda$)|^what became|^Leichte/
/** A dialog or a desk is looked at as a screen shows it; a page to read, to its end. */
const asShown = /hall|dialog|norm in|takes the phone|to be (added|corrected)|secretary|may be done/

export const walkRoom: Room = {
  name: 'walk',
  scenes: walked.map(({ name }) => name),
  async walk({ browser, shoot, reach }) {
    const demo = await startDemo()
    const windows = await browser.newContext(windowOptions())
    const cast: Cast = {
      demo,
      address: `http://nobody.localhost:${new URL(demo.linkOf('spd-lead')).port}`,
      stranger: await windows.newPage(),
      member: await windowOf(windows, demo, 'gruene-member', desk),
      lead: await windowOf(windows, demo, 'spd-lead', desk),
      secretary: await windowOf(windows, demo, 'spd-secretary', desk),
    }
    for (const { name, on, arrive } of walked) {
      const page = cast[on]
      await page.bringToFront()
      if (await reach(name, () => arrive(page, cast)))
        await shoot(page, name, { full: !asShown.test(name), looks: printed.test(name) ? onPaper : [] })
    }
    await windows.close()
    await demo.end()
  },
}
