import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface Axe {
  readonly run: (options: object) => Promise<{ violations: { id: string; nodes: readonly AxeNode[] }[] }>
}
interface AxeNode {
  readonly html: string
  readonly failureSummary: string
}

/** What axe-core finds on a page against WCAG 2.2 A and AA and its best practices, one line for each violation. */
export async function violationsOn(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  return page.evaluate(async (runOnly) => {
    const { axe } = globalThis as unknown as { axe: Axe }
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] })
    return violations.map(
      ({ id, nodes }) =>
        `axe ${id}: ${nodes[0]?.html.slice(0, 140) ?? ''} | ${nodes[0]?.failureSummary.slice(0, 220) ?? ''}`,
    )
  }, tags)
}
