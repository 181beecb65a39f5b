import { cutAt } from './search.ts'
import { sought } from './sought.ts'

/** A text of the agreement, with what is looked for marked in it. */
export function Marked({ children }: { readonly children: string }) {
  const words = sought.value?.words ?? []
  if (words.length === 0) return <>{children}</>
  return <>{cutAt(children, words).map(({ at, text, found }) => (found ? <mark key={at}>{text}</mark> : text))}</>
}
