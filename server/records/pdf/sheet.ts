import PDFDocument from 'pdfkit'
import { breakLines } from './break-lines.ts'
import { type Cut, cutFile, runsOf, type Weight } from './typeface.ts'

/** Known to pdfkit, and not yet to its types: the mark of PDF/UA-1 (ISO 14289-1), and which cells a table's heading is for. */
const universal: object = { subset: 'PDF/UA' }
const headingFor = (scope: 'Column' | 'Row' | undefined): object => (scope === undefined ? {} : { scope })

/** Points: 1/72 inch. */
const MM = 72 / 25.4
export const page = { width: 210 * MM, height: 297 * MM, left: 18 * MM, right: 18 * MM, top: 18 * MM, bottom: 20 * MM }
export const innerWidth = page.width - page.left - page.right

export interface Style {
  readonly size: number
  readonly weight: Weight
  readonly ink?: string
}
export const styles = {
  title: { size: 20, weight: 700 },
  heading: { size: 11.5, weight: 600 },
  text: { size: 10, weight: 400 },
  cell: { size: 9.5, weight: 400 },
  strong: { size: 9.5, weight: 600 },
  word: { size: 9.5, weight: 700 },
  small: { size: 8, weight: 400, ink: '#474c56' },
} satisfies Record<string, Style>

export interface Written {
  readonly text: string
  readonly style: Style
}

/** A line of text as it stands on paper. */
export interface Line extends Written {
  readonly height: number
}

export interface SheetOptions {
  readonly title: string
  /** As in `de-DE`. */
  readonly lang: string
  /** ISO time that it was made at. */
  readonly at: string
  /** Below every page: what stands left, and how pages are counted. */
  readonly foot: string
  readonly pageOf: (number: number, of: number) => string
}

/**
 * A tagged PDF in the making (PDF 1.7, marked as PDF/UA-1): every text is in the tree that screen readers follow, or marked as
 * an artifact. Fonts are embedded.
 */
export class Sheet {
  readonly #doc: PDFKit.PDFDocument
  readonly #options: SheetOptions
  readonly #root: PDFKit.PDFStructureElement
  readonly #bytes: Promise<Buffer>
  readonly #registered = new Set<Cut>()
  y = page.top

  constructor(options: SheetOptions) {
    this.#options = options
    this.#doc = new PDFDocument({
      size: [page.width, page.height],
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      ...universal,
      tagged: true,
      lang: options.lang,
      displayTitle: true,
      // Helvetica, which would not be embedded, is not asked for.
      font: '',
      info: { Title: options.title, Creator: 'Schulterschluss', CreationDate: new Date(options.at) },
    })
    this.#bytes = collected(this.#doc)
    this.#root = this.#doc.struct('Document')
    this.#doc.addStructure(this.#root)
    this.newPage()
  }

  /** How much of the page is left. */
  get room(): number {
    return page.height - page.bottom - this.y
  }

  newPage(): void {
    this.#doc.addPage()
    this.y = page.top
  }

  /** An element of the tree, below another or at the top. Whoever opens one ends it. */
  open(tag: string, parent = this.#root, scope?: 'Column' | 'Row'): PDFKit.PDFStructureElement {
    const element = this.#doc.struct(tag, headingFor(scope))
    parent.add(element)
    return element
  }

  linesOf({ text, style }: Written, width: number): readonly Line[] {
    return breakLines(text, width, (part) => this.#widthOf(part, style)).map((line) => ({
      text: line,
      style,
      height: style.size * 1.3,
    }))
  }

  /** Paragraphs under each other over the whole width, each an element of its own; one that does not fit begins a page. */
  write(tag: string, written: readonly Written[], { after = 4, width = innerWidth } = {}): void {
    for (const each of written) {
      const lines = this.linesOf(each, width)
      const height = heightOf(lines)
      if (height > this.room && this.y > page.top) this.newPage()
      const element = this.open(tag)
      element.add(() => this.draw(lines, page.left, this.y))
      element.end()
      this.y += height + after
    }
  }

  draw(lines: readonly Line[], left: number, top: number): void {
    let y = top
    for (const { text, style, height } of lines) {
      let x = left
      this.#doc.fillColor(style.ink ?? '#0f1115')
      // The space is for ears and for copying: a line's end is none.
      for (const run of runsOf(`${text} `, style.weight)) {
        this.#use(run.cut, style.size)
        this.#doc.text(run.text, x, y, { lineBreak: false })
        x += this.#doc.widthOfString(run.text)
      }
      y += height
    }
  }

  /** A line across; it says nothing, so readers pass it over. */
  rule(y: number, weight: number, { left = page.left, width = innerWidth } = {}): void {
    this.artifact(() => {
      this.#doc
        .moveTo(left, y)
        .lineTo(left + width, y)
        .lineWidth(weight)
        .stroke('#0f1115')
    })
  }

  artifact(draw: () => void): void {
    this.#doc.markContent('Artifact', { type: 'Layout' })
    draw()
    this.#doc.endMarkedContent()
  }

  /** Numbers the pages and ends the document. */
  async finish(): Promise<Buffer> {
    const { count } = this.#doc.bufferedPageRange()
    const y = page.height - page.bottom + 6 * MM
    for (let index = 0; index < count; index++) {
      this.#doc.switchToPage(index)
      this.artifact(() => {
        const number = this.#options.pageOf(index + 1, count)
        this.draw(this.linesOf({ text: this.#options.foot, style: styles.small }, innerWidth - 80), page.left, y)
        const width = this.#widthOf(number, styles.small)
        this.draw([{ text: number, style: styles.small, height: 0 }], page.left + innerWidth - width, y)
      })
    }
    this.#root.end()
    this.#doc.end()
    return this.#bytes
  }

  #widthOf(text: string, { size, weight }: Style): number {
    let width = 0
    for (const run of runsOf(text, weight)) {
      this.#use(run.cut, size)
      width += this.#doc.widthOfString(run.text)
    }
    return width
  }

  #use(cut: Cut, size: number): void {
    if (!this.#registered.has(cut)) {
      this.#doc.registerFont(cut, cutFile(cut))
      this.#registered.add(cut)
    }
    this.#doc.font(cut).fontSize(size)
  }
}

export const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { height }) => sum + height, 0)

function collected(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}
