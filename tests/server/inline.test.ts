import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { allowInline } from '../../server/routes/inline.ts'
import { newHouse } from './support/house.ts'

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

describe('the policy of a page', () => {
  it('lets through the script and the styles that stand in it, by their hashes', () => {
    const page = '<style>\n p{}</style><script type="module">go()\n</script><script type="module" src="/a.js"></script>'
    expect(allowInline(policy, page)).toBe(
      `default-src 'none'; script-src 'self' ${hash('go()\n')}; style-src 'self' ${hash('\n p{}')}; img-src 'self'`,
    )
  })

  it('stays as it is where nothing stands in the page', () => {
    expect(allowInline(policy, '<script src="/a.js"></script><link rel="stylesheet" href="/a.css">')).toBe(policy)
  })

  it('of the built pages: one script and one sheet in the hall’s, none in the others; never "unsafe"', async () => {
    const house = await newHouse()
    const sources = async (url: string): Promise<readonly number[]> => {
      const { headers } = await house.app.http.inject({ url, headers: { 'accept-encoding': 'br' } })
      const sent = String(headers['content-security-policy'])
      expect(sent).not.toContain('unsafe')
      return ['script-src', 'style-src'].map(
        (kind) =>
          sent
            .split(';')
            .find((part) => part.startsWith(kind))
            ?.match(/'sha256-/g)?.length ?? 0,
      )
    }
    expect(await sources('/saal')).toEqual([1, 1])
    expect(await sources('/')).toEqual([1, 1])
    expect(await sources('/anmelden')).toEqual([0, 0])
    expect(await sources('/saal-anzeige')).toEqual([0, 0])
    expect(await sources('/api/none')).toEqual([0, 0])
  })
})
