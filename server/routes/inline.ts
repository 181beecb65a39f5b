import { createHash } from 'node:crypto'

const blocks = { script: /<script\b(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs, style: /<style\b[^>]*>(.*?)<\/style>/gs }

/**
 * The policy of a page that carries a script or styles in itself: `policy`, with the hash of each. A browser runs exactly
 * these and nothing that anybody else put there (CSP level 2).
 */
export function allowInline(policy: string, page: string): string {
  let allowed = policy
  for (const [kind, block] of Object.entries(blocks)) {
    const hashes = [...page.matchAll(block)].map(
      ([, text = '']) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`,
    )
    allowed = allowed.replace(`${kind}-src 'self'`, (before) => before + hashes.join(''))
  }
  return allowed
}
