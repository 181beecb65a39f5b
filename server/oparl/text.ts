/** Names in the wild: control characters, line breaks, HTML entities. OParl 1.1 §1.3 wants plain text. */

/** The longest text that the council's log takes. */
export const longestText = 4000

export interface CleanText {
  readonly text: string
  /** There were line breaks or other control characters; each run became one space. */
  readonly joined: boolean
  /** There were HTML entities or line-break tags; they were decoded. */
  readonly decoded: boolean
  readonly cut: boolean
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  euro: '€',
  sect: '§',
  para: '¶',
  middot: '·',
  ndash: '–',
  mdash: '—',
  bdquo: '„',
  ldquo: '“',
  rdquo: '”',
  sbquo: '‚',
  lsquo: '‘',
  rsquo: '’',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  deg: '°',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  bull: '•',
  times: '×',
  copy: '©',
  reg: '®',
}
const entity = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,7}));/g
const breakTag = /<br\s*\/?>/gi
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200b\u2060\ufeff]+/g

function decode(text: string): string {
  return text.replace(breakTag, '\n').replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10)
    const surrogate = code >= 0xd800 && code <= 0xdfff
    return code > 0 && code <= 0x10ffff && !surrogate ? String.fromCodePoint(code) : whole
  })
}

/** One line of plain text: entities decoded, control characters and runs of blanks made one space, ends trimmed. */
export function cleanText(raw: string): CleanText {
  const sound = raw.toWellFormed()
  const plain = decode(sound)
  const line = plain.replace(control, ' ')
  const text = line.replace(/\s+/g, ' ').trim()
  const cut = text.length > longestText
  return {
    text: cut
      ? `${text
          .slice(0, longestText - 1)
          .toWellFormed()
          .trim()}…`
      : text,
    joined: line.trim() !== plain.trim(),
    decoded: plain !== sound,
    cut,
  }
}

/** For comparing: lower case, umlauts spelled out, only letters and digits, one blank between words. */
export function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
