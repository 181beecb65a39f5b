import { importText } from '../../texts/import.ts'
import { refusalSentence } from '../../texts/refusal.ts'
import type { ImportRefused } from '../../../server/protocol/import.ts'
import type { RefusalView } from '../../../server/protocol/view.ts'

/** What the rules would not have taken; for its sake nothing was written. */
export function ImportRefusedView({ refused }: Pick<ImportRefused, 'refused'>) {
  const t = importText.value
  return (
    <section class="import-part">
      <h2>{t.refused}</h2>
      <p>{t.refusedText}</p>
      <ul>
        {refused.map(({ thing, code, reason }) => (
          <li key={`${thing} ${reason}`} class="import-change">
            <b>{thing}</b>: {refusalSentence({ code: code as RefusalView['code'], reason })}
          </li>
        ))}
      </ul>
    </section>
  )
}
