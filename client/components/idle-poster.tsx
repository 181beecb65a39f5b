interface IdlePosterProps {
  /** "Pause", "Nichts aufgerufen" */
  readonly title: string
  readonly text: string
  readonly number: string
}

/** In the place of the poster while nothing is called: no sign, no colour, nothing to mistake for a line. */
export function IdlePoster({ title, text, number }: IdlePosterProps) {
  return (
    <div class="poster" data-line="none">
      <div class="poster-inner">
        <p class="poster-top">
          <span>{number}</span>
        </p>
        <div class="poster-call">
          <h1 class="word" data-size="idle">
            {title}
          </h1>
          <p class="idle-text">{text}</p>
        </div>
      </div>
    </div>
  )
}
