/**
 * A JSON reader (RFC 8259) for files that `JSON.parse` refuses: it takes raw control characters inside strings, and
 * when it fails it knows at which character, in which object and in which field.
 */

/** Where the scanner stopped, and in what. */
export interface Break {
  readonly at: number
  /** The text ended before the value did. */
  readonly ended: boolean
  readonly expected: string
  /** `data[3].agendaItem[0].name`, as far as it was known. */
  readonly path: readonly (string | number)[]
  /** The id of the innermost object around the break that had told its id already. */
  readonly id?: string
}

/** A raw control character in a string: where, and in which field. */
export interface RawControl {
  readonly at: number
  readonly path: readonly (string | number)[]
}

export type Scan =
  | { readonly ok: true; readonly value: unknown; readonly controls: readonly RawControl[] }
  | { readonly ok: false; readonly break: Break }

interface Frame {
  key: string | number | undefined
  id: string | undefined
}

/** Thrown inside this file only, and caught in `scanJson`. */
class Broken extends Error {
  readonly expected: string
  constructor(expected: string) {
    super(expected)
    this.expected = expected
  }
}

const deepest = 200
const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}
const numberShape = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const plainRun = /[^"\\\u0000-\u001f]+/y
const blanks = /[ \t\r\n]*/y

class Scanner {
  readonly text: string
  at = 0
  readonly frames: Frame[] = []
  readonly controls: RawControl[] = []

  constructor(text: string) {
    this.text = text
  }

  path(): (string | number)[] {
    return this.frames.flatMap(({ key }) => (key === undefined ? [] : [key]))
  }

  document(): unknown {
    const value = this.value()
    this.skip()
    if (this.at < this.text.length) throw new Broken('the end of the file')
    return value
  }

  value(): unknown {
    this.skip()
    const first = this.text[this.at]
    if (first === '{') return this.object()
    if (first === '[') return this.array()
    if (first === '"') return this.string()
    if (first === 't') return this.word('true', true)
    if (first === 'f') return this.word('false', false)
    if (first === 'n') return this.word('null', null)
    return this.number()
  }

  object(): unknown {
    const frame = this.open()
    const entries: [string, unknown][] = []
    for (let more = !this.take('}'); more; more = this.next('}')) {
      this.skip()
      if (this.text[this.at] !== '"') throw new Broken('a field name in quotes')
      frame.key = undefined
      const key = this.string()
      frame.key = key
      this.expect(':')
      const value = this.value()
      if (key === 'id' && typeof value === 'string') frame.id = value
      entries.push([key, value])
      frame.key = undefined
    }
    this.frames.pop()
    return Object.fromEntries(entries)
  }

  array(): unknown[] {
    const frame = this.open()
    const values: unknown[] = []
    for (let more = !this.take(']'); more; more = this.next(']')) {
      frame.key = values.length
      values.push(this.value())
    }
    this.frames.pop()
    return values
  }

  open(): Frame {
    if (this.frames.length >= deepest) throw new Broken(`at most ${deepest} levels`)
    const frame: Frame = { key: undefined, id: undefined }
    this.frames.push(frame)
    this.at += 1
    return frame
  }

  string(): string {
    this.at += 1
    let out = ''
    for (;;) {
      plainRun.lastIndex = this.at
      const run = plainRun.exec(this.text)?.[0] ?? ''
      out += run
      this.at += run.length
      const stop = this.text[this.at]
      if (stop === undefined) throw new Broken('the closing quote')
      if (stop === '"') {
        this.at += 1
        return out
      }
      if (stop === '\\') out += this.escape()
      else {
        this.controls.push({ at: this.at, path: this.path() })
        out += stop
        this.at += 1
      }
    }
  }

  escape(): string {
    const letter = this.text[this.at + 1] ?? ''
    if (letter === 'u') {
      const digits = this.text.slice(this.at + 2, this.at + 6)
      if (!/^[0-9a-fA-F]{4}$/.test(digits)) {
        this.at = Math.min(this.at + 2, this.text.length)
        throw new Broken('four hexadecimal digits')
      }
      this.at += 6
      return String.fromCharCode(Number.parseInt(digits, 16))
    }
    const plain = escapes[letter]
    if (plain === undefined) {
      this.at = Math.min(this.at + 1, this.text.length)
      throw new Broken('an escape such as \\n')
    }
    this.at += 2
    return plain
  }

  number(): number {
    numberShape.lastIndex = this.at
    const digits = numberShape.exec(this.text)?.[0]
    if (digits === undefined) throw new Broken('a value')
    this.at += digits.length
    return Number(digits)
  }

  word<Value>(word: string, value: Value): Value {
    for (const letter of word) {
      if (this.text[this.at] !== letter) throw new Broken(`the word ${word}`)
      this.at += 1
    }
    return value
  }

  skip(): void {
    blanks.lastIndex = this.at
    this.at += blanks.exec(this.text)?.[0].length ?? 0
  }

  take(sign: string): boolean {
    this.skip()
    if (this.text[this.at] !== sign) return false
    this.at += 1
    return true
  }

  expect(sign: string): void {
    if (!this.take(sign)) throw new Broken(`"${sign}"`)
  }

  /** After one element: is there another? */
  next(closing: string): boolean {
    if (this.take(',')) return true
    if (this.take(closing)) return false
    throw new Broken(`"," or "${closing}"`)
  }
}

/** Reads one JSON text. Raw control characters in strings are kept and listed. Never throws for bad text. */
export function scanJson(text: string): Scan {
  const scanner = new Scanner(text)
  try {
    return { ok: true, value: scanner.document(), controls: scanner.controls }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
    const id = scanner.frames.findLast((frame) => frame.id !== undefined)?.id
    return {
      ok: false,
      break: {
        at: scanner.at,
        ended: scanner.at >= text.length,
        expected: error.expected,
        path: scanner.path(),
        ...(id === undefined ? {} : { id }),
      },
    }
  }
}
