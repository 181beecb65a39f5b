/** One line of an agreement as it is printed. */
export interface PrintedLine {
  readonly number: number
  /** Empty for a line that is printed empty. */
  readonly text: string
  readonly heading?: true
}

/** An agreement's own text, as the council has it. */
export interface AgreementText {
  /** The title block, whose lines are not numbered one by one. */
  readonly title: readonly string[]
  readonly lines: readonly PrintedLine[]
}

/** The texts of agreements: what the council brought itself. They are no part of the log, and never of this program. */
export interface AgreementTexts {
  readonly textOf: (agreement: string) => Promise<AgreementText | undefined>
  /** Keeps the text; one that was there before is gone then. */
  readonly keepText: (agreement: string, text: AgreementText) => Promise<void>
}
