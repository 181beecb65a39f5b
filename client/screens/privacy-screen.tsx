import '../styles/privacy.css'
import { useEffect, useState } from 'preact/hooks'
import { askServer } from '../ask-server.ts'
import { Shell } from '../shell.tsx'
import { actsForNobody } from '../store.ts'
import { say } from '../texts/language.ts'
import { privacyText } from '../texts/privacy.ts'
import { DueErasures } from './privacy/due-erasures.tsx'
import { KeptTable } from './privacy/kept-table.tsx'
import type { Bilingual } from '../../machines/agreements/agreement.ts'
import type { PrivacyView } from '../../server/protocol/privacy.ts'

/** Datenschutz: what is kept, why, how long, who sees it; one's own data to take along; for the administration, what is due. */
export function PrivacyScreen() {
  const t = privacyText.value
  const [view, setView] = useState<PrivacyView | null>(null)
  const [trouble, setTrouble] = useState<Bilingual | null>(null)
  useEffect(() => {
    void askServer<PrivacyView>('GET', '/api/privacy').then((asked) =>
      asked.ok ? setView(asked.answer) : setTrouble(asked.message),
    )
  }, [])
  return (
    <Shell screen="privacy">
      <article class="privacy">
        <h1 tabIndex={-1}>{t.title}</h1>
        <p class="privacy-what">{t.what}</p>
        <div role="alert">{trouble ? <p class="refusal">{say(trouble)}</p> : null}</div>
        {actsForNobody.value?.role === 'administrator' ? <DueErasures /> : null}
        <section aria-labelledby="my-data">
          <h2 id="my-data">{t.mine.title}</h2>
          <p>{t.mine.what}</p>
          <p class="privacy-ways">
            <a class="btn" href="/api/my-data.html" download="meine-daten.html">
              {t.mine.html}
            </a>
            <a class="btn btn--quiet" href="/api/my-data.json" download="meine-daten.json">
              {t.mine.json}
            </a>
          </p>
          <p class="meta">{t.mine.erase}</p>
        </section>
        {view === null ? (
          <output>{trouble ? null : t.loading}</output>
        ) : (
          <>
            <section aria-labelledby="periods">
              <h2 id="periods">{t.texts.title}</h2>
              <p>{t.texts.what}</p>
              <table class="privacy-periods">
                <thead>
                  <tr>
                    <th scope="col">{t.texts.kind}</th>
                    <th scope="col">{t.texts.days}</th>
                  </tr>
                </thead>
                <tbody>
                  {view.texts.map(({ kind, words, days }) => (
                    <tr key={kind}>
                      <th scope="row">{say(words)}</th>
                      <td>{t.texts.daysOf(days)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <p class="meta">{t.texts.set}</p>
            </section>
            <KeptTable id="kept" title={t.kept.title} lines={view.kept} />
            <KeptTable id="on-devices" title={t.kept.onDevices} lines={view.onDevices} />
          </>
        )}
      </article>
    </Shell>
  )
}
