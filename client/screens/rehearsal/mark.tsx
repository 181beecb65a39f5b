import { rehearsalText } from '../../texts/rehearsal/page.ts'

/** Says on every rehearsed screen, and all the time, that nothing of it is real. */
export function Mark() {
  const words = rehearsalText.value
  return (
    <p class="rehearsal-mark">
      <b>{words.mark}</b> <span>{words.markText}</span>
    </p>
  )
}
