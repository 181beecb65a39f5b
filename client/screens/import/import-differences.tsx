import { importText } from '../../texts/import.ts'
import type { ImportPreview } from '../../../server/protocol/import.ts'

/** What the source has changed or dropped since the last import: told, never applied behind people's backs. */
export function ImportDifferences({ changed, gone }: Pick<ImportPreview, 'changed' | 'gone'>) {
  const t = importText.value
  return (
    <>
      {changed.length === 0 ? null : (
        <section class="import-part">
          <h2>{t.changedHeading}</h2>
          <p class="meta">{t.changedHow}</p>
          <ul>
            {changed.map(({ id, title, fields }) => (
              <li key={id} class="import-change">
                <b>{title}</b>
                {fields.map(({ field, before, after }) => (
                  <p key={field}>
                    <span class="meta">{field}:</span> <s>{before}</s> → {after}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {gone.length === 0 ? null : (
        <section class="import-part">
          <h2>{t.goneHeading}</h2>
          <ul>
            {gone.map(({ id, title }) => (
              <li key={id} class="import-change">
                {title}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
