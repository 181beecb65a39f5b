import { say } from '../../texts/language.ts'
import { importText } from '../../texts/import.ts'
import type { ImportProblems } from '../../../server/protocol/import.ts'

/** Why the file was not read: each problem with file, object, field and what to do. */
export function ImportProblemsView({ problems }: Pick<ImportProblems, 'problems'>) {
  const t = importText.value
  return (
    <section class="import-part">
      <h2>{t.broken}</h2>
      <p>{t.brokenText}</p>
      <ul>
        {problems.map(({ file, object, field, where, message }) => (
          <li key={`${file} ${object ?? ''} ${field ?? ''} ${message.de}`} class="import-problem">
            <p class="refusal">{say(message)}</p>
            <dl>
              <Fact label={t.file} value={file} />
              <Fact label={t.object} value={object} />
              <Fact label={t.field} value={field} />
              <Fact label={t.place} value={where ? t.line(where.line, where.column) : undefined} />
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string | undefined }) {
  if (value === undefined) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  )
}
