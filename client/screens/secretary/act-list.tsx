import { deskText } from '../../texts/secretary.ts'
import { ActRow } from './act-row.tsx'
import type { Act } from './acts.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

interface ActListProps {
  readonly title?: string
  readonly acts: readonly Act[]
  /** The first open one is the main act of the view. */
  readonly main?: boolean
}

/** What can be done, one act a row. What cannot is left to `WithheldActs`. */
export function ActList({ title, acts, main = false }: ActListProps) {
  const open = acts.filter(({ refusal }) => refusal === null)
  if (open.length === 0) return null
  return (
    <section class="acts">
      {title === undefined ? null : <h2>{title}</h2>}
      <ul>
        {open.map((act, at) => (
          <ActRow key={act.id} act={act} main={main && at === 0} />
        ))}
      </ul>
    </section>
  )
}

/** What cannot be done now, with the server's reasons, folded away. */
export function WithheldActs({ acts, item }: { readonly acts: readonly Act[]; readonly item?: ItemView }) {
  const withheld = acts.filter(({ refusal }) => refusal !== null)
  if (withheld.length === 0) return null
  return (
    <details class="withheld">
      <summary>{deskText.value.withheld(withheld.length)}</summary>
      <ul>
        {withheld.map((act) => (
          <ActRow key={act.id} act={act} item={item} />
        ))}
      </ul>
    </details>
  )
}
