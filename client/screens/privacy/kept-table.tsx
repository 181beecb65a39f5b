import { say } from '../../texts/language.ts'
import { privacyText } from '../../texts/privacy.ts'
import type { PrivacyView } from '../../../server/protocol/privacy.ts'

type Line = PrivacyView['onDevices'][number] & { readonly columns?: readonly string[] }

interface KeptTableProps {
  readonly id: string
  readonly title: string
  readonly lines: readonly Line[]
}

/** Line by line, of the council's file or of people's devices: what, why, on which basis, how long, who. */
export function KeptTable({ id, title, lines }: KeptTableProps) {
  const t = privacyText.value.kept
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
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
          {lines.map((line) => (
            <tr key={line.table}>
              <th scope="row">
                {say(line.what)}
                <span class="meta">{line.columns ? `${line.table}: ${line.columns.join(', ')}` : line.table}</span>
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
