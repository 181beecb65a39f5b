import { say } from '../../texts/language.ts'
import { privacyText } from '../../texts/privacy.ts'
import type { PrivacyView } from '../../../server/protocol/privacy.ts'

/** Table by table of the council's file: what, why, on which basis, how long, who. */
export function KeptTable({ kept }: Pick<PrivacyView, 'kept'>) {
  const t = privacyText.value.kept
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t.title}</h2>
      <table class="privacy-kept">
        <thead>
          <tr>
            <th scope="col">{t.data}</th>
            <th scope="col">{t.why}</th>
            <th scope="col">{t.howLong}</th>
            <th scope="col">{t.who}</th>
          </tr>
        </thead>
        <tbody>
          {kept.map((line) => (
            <tr key={line.table}>
              <th scope="row">
                {say(line.what)}
                <span class="meta">
                  {line.table}: {line.columns.join(', ')}
                </span>
              </th>
              <td data-label={t.why}>
                {say(line.why)}
                <span class="meta">{say(line.basis)}</span>
              </td>
              <td data-label={t.howLong}>{say(line.howLong)}</td>
              <td data-label={t.who}>{say(line.who)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
