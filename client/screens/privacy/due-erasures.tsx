import { useEffect, useState } from 'preact/hooks'
import { askServer } from '../../ask-server.ts'
import { Button } from '../../components/button.tsx'
import { askWithProof } from '../../proof.ts'
import { dayLong } from '../../texts/dates.ts'
import { say } from '../../texts/language.ts'
import { privacyText } from '../../texts/privacy.ts'
import type { ErasuresView } from '../../../server/protocol/privacy.ts'

const address = '/api/administration/erasures'

/** For the administration: how many texts are past their period, and the way to erase them. It reads none. */
export function DueErasures() {
  const t = privacyText.value.due
  const [view, setView] = useState<ErasuresView | null>(null)
  const [asked, setAsked] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  const load = async (): Promise<void> => {
    const answer = await askServer<ErasuresView>('GET', address)
    if (answer.ok) setView(answer.answer)
    else setSaid(say(answer.message))
  }
  useEffect(() => void load(), [])
  const erase = async (): Promise<void> => {
    if (!asked) return setAsked(true)
    setAsked(false)
    const answer = await askWithProof<{ readonly erased: number }>('POST', address)
    setSaid(answer.ok ? t.done(answer.answer.erased) : say(answer.message))
    await load()
  }
  const causes: Readonly<Record<string, string | undefined>> = t.cause
  return (
    <section aria-labelledby="due">
      <h2 id="due">{t.title}</h2>
      {view === null ? null : <p>{view.due === 0 ? t.none : t.count(view.due)}</p>}
      {view !== null && view.due > 0 ? (
        <p class="privacy-ways">
          <Button onPress={() => void erase()}>{t.erase}</Button>
          {asked ? <span>{t.really}</span> : null}
        </p>
      ) : null}
      <output>{said}</output>
      {view === null || view.erased.length === 0 ? null : (
        <>
          <h3>{t.before}</h3>
          <ul>
            {view.erased.map(({ at, cause, count }) => (
              <li key={`${at} ${cause}`}>{t.row(dayLong(at), count, causes[cause] ?? t.cause.other)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
