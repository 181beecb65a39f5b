import { execFileSync } from 'node:child_process'

/** Reads PDFs with poppler, a program that is not ours: what it finds there, others find, too. */

const tools = ['pdftotext', 'pdfinfo', 'pdffonts'] as const
type Tool = (typeof tools)[number]

const isThere = (tool: Tool): boolean => {
  try {
    execFileSync(tool, ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** What the tool says of a PDF. `-` as its last argument makes `pdftotext` write here. */
export const askPoppler = (tool: Tool, options: readonly string[], pdf: Buffer): string =>
  execFileSync(tool, [...options, '-', ...(tool === 'pdftotext' ? ['-'] : [])], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })

/** Before all tests: installs Debian's poppler where it is missing and we may, else says what to do. */
export default function ensurePoppler(): void {
  if (tools.every(isThere)) return
  if (process.getuid?.() === 0) {
    console.log('No poppler found to read PDFs with; installing the Debian package once.')
    const install = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
    execFileSync('apt-get', ['update', '-q'], install)
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'poppler-utils'], install)
  }
  const missing = tools.filter((tool) => !isThere(tool))
  if (missing.length === 0) return
  throw new Error(
    `The tests read PDFs with ${missing.join(', ')}. Install poppler (Debian, Ubuntu: \`sudo apt-get install poppler-utils\`).`,
  )
}
