import { text } from '../texts/text.ts'

/** What every screen says at its foot: a line is agreed, and nobody is bound by it. */
export function Legal() {
  return <footer class="foot legal">{text.value.legal}</footer>
}
