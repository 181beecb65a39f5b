import { say } from '../../texts/language.ts'
import { importText } from '../../texts/import.ts'
import type { ImportPreview } from '../../../server/protocol/import.ts'

type Changed = ImportPreview['changed'][number]

/** What the source has changed or dropped since the last import: what will be carried over, and what cannot be. */
export function ImportDifferences({ changed, gone }: Pick<ImportPreview, 'changed' | 'gone'>) {
  const t = importText.value
  const carried = changed.filter(({ commands }) => commands.length > 0)
  const leaving = gone.filter(({ commands }) => commands.length > 0)
  const left = changed.filter(({ commands }) => commands.length === 0)
  const staying = gone.filter(({ commands }) => commands.length === 0)
  return (
    <>
      {carried.length === 0 ? null : (
        <section class="import-part">
          <h2>{t.changedHeading}</h2>
          <p class="meta">{t.changedHow}</p>
          <Changes changes={carried} />
        </section>
      )}
      {leaving.length === 0 ? null : (
        <section class="import-part">
          <h2>{t.goneHeading}</h2>
          <ul>
            {leaving.map(({ id, title }) => (
              <li key={id} class="import-change">
                {title}
              </li>
            ))}
          </ul>
        </section>
      )}
      {left.length + staying.length === 0 ? null : (
        <section class="import-part">
          <h2>{t.leftHeading}</h2>
          <Changes changes={left} />
          <ul>
            {staying.map(({ id, title, blocked }) => (
              <li key={id} class="import-change">
                {title}
                {blocked ? <p class="meta">{say(blocked)}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function Changes({ changes }: { readonly changes: readonly Changed[] }) {
  const t = importText.value
  return (
    <ul>
      {changes.map(({ id, title, fields, blocked }) => (
        <li key={`${id} ${fields.map(({ field }) => field).join()}`} class="import-change">
          <b>{title}</b>
          {fields.map(({ field, before, after }) => (
            <p key={field}>
              <span class="meta">{t.fields[field] ?? field}:</span>{' '}
              {before === '' ? null : (
                <s>
                  <span class="hide">{t.before}: </span>
                  {before}
                </s>
              )}{' '}
              → <span class="hide">{t.after}: </span>
              {after}
            </p>
          ))}
          {blocked ? <p class="meta">{say(blocked)}</p> : null}
        </li>
      ))}
    </ul>
  )
}
