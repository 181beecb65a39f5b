import { say } from '../../texts/language.ts'
import { importText } from '../../texts/import.ts'
import type { ImportPreview } from '../../../server/protocol/import.ts'

/** What was odd about the file and what was done about it, the most frequent first. */
export function ImportQuirks({ quirks }: Pick<ImportPreview, 'quirks'>) {
  const t = importText.value
  return (
    <section class="import-part">
      <h2>{t.quirkHeading}</h2>
      {quirks.length === 0 ? <p>{t.quirkNone}</p> : null}
      <ul>
        {quirks.map(({ kind, title, count, examples }) => (
          <li key={kind} class="import-quirk">
            <b>{count} ×</b>
            <div>
              {say(title)}
              <details>
                <summary>{t.examples}</summary>
                <ul>
                  {examples.map((one) => (
                    <li key={`${one.object} ${one.text.de}`}>
                      <code>{one.object}</code> {say(one.text)}
                    </li>
                  ))}
                </ul>
              </details>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
