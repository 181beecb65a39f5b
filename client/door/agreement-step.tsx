import { useId, useState } from 'preact/hooks'
import { askServer } from '../ask-server.ts'
import { Button } from '../components/button.tsx'
import { FileDrop } from '../components/file-drop.tsx'
import { say } from '../texts/language.ts'
import { doorText } from '../texts/identity/door.ts'
import { dayOnly } from '../texts/calendar-days.ts'
import type { AgreementFaults, SetUpAgreement, SetUpChoice } from '../../server/protocol/set-up.ts'

/** An agreement somebody chose, and how the server is told which. */
export interface ChosenAgreement {
  readonly agreement: SetUpAgreement
  readonly send: { readonly id: string } | { readonly file: string }
}

interface AgreementStepProps {
  readonly token: string
  readonly choice: SetUpChoice
  readonly onChosen: (chosen: ChosenAgreement) => void
}

type Upload =
  | { readonly kind: 'none' }
  | { readonly kind: 'checking'; readonly name: string }
  | { readonly kind: 'faulty'; readonly message: string; readonly faults: AgreementFaults['faults'] }
  | { readonly kind: 'fine'; readonly name: string; readonly chosen: ChosenAgreement }

/** One that comes along, or a file of one's own, checked before it is taken. */
export function AgreementStep({ token, choice, onChosen }: AgreementStepProps) {
  const t = doorText.value.setUp.agreement
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const possible = choice.agreements.filter(({ id }) => choice.fixed === null || id === choice.fixed)
  const group = useId()
  const [picked, setPicked] = useState<string | null>(possible.length === 1 ? (possible[0]?.id ?? null) : null)
  const [upload, setUpload] = useState<Upload>({ kind: 'none' })
  const [asked, setAsked] = useState(false)
  const check = async (file: File): Promise<void> => {
    setUpload({ kind: 'checking', name: file.name })
    const text = await file.text()
    const answer = await askServer<SetUpAgreement>('POST', '/api/set-up/agreement', { token, file: text })
    if (answer.ok)
      setUpload({ kind: 'fine', name: file.name, chosen: { agreement: answer.answer, send: { file: text } } })
    else
      setUpload({
        kind: 'faulty',
        message: say(answer.message),
        faults: (answer.body as AgreementFaults | undefined)?.faults ?? [],
      })
  }
  const go = (): void => {
    setAsked(true)
    const agreement = possible.find(({ id }) => id === picked)
    if (picked === 'own' && upload.kind === 'fine') onChosen(upload.chosen)
    else if (agreement) onChosen({ agreement, send: { id: agreement.id } })
  }
  const missing = asked && (picked === null || (picked === 'own' && upload.kind !== 'fine'))
  return (
    <>
      <p>{t.lead}</p>
      <fieldset class="door-side">
        <legend>{t.legend}</legend>
        {possible.map((agreement) => (
          <Choice key={agreement.id} group={group} value={agreement.id} picked={picked} onPick={setPicked}>
            <b>{say(agreement.title)}</b>
            <span class="ask-hint">
              {say(agreement.council)} · {agreement.partners.map(({ name }) => say(name)).join(', ')} ·{' '}
              {t.term(dayOnly(agreement.validFrom), dayOnly(agreement.validTo))}
              {agreement.validTo < today ? ` (${t.over})` : ''}
            </span>
          </Choice>
        ))}
        {choice.fixed === null ? (
          <Choice group={group} value="own" picked={picked} onPick={setPicked}>
            <b>{t.own}</b>
            <span class="ask-hint">{t.ownHint}</span>
          </Choice>
        ) : null}
      </fieldset>
      {picked === 'own' ? (
        <>
          <FileDrop
            label={t.choose}
            hint={t.drop}
            dropNow={t.dropNow}
            types={t.types}
            accept=".json,application/json"
            onFile={(file) => void check(file)}
          />
          <UploadState upload={upload} />
        </>
      ) : null}
      <div role="alert">{missing ? <p class="refusal">{t.needed}</p> : null}</div>
      <p class="door-ways">
        <Button look="main" onPress={go}>
          {t.next}
        </Button>
      </p>
    </>
  )
}

interface ChoiceProps {
  readonly group: string
  readonly value: string
  readonly picked: string | null
  readonly onPick: (value: string) => void
  readonly children: preact.ComponentChildren
}

function Choice({ group, value, picked, onPick, children }: ChoiceProps) {
  return (
    <label class="door-choice">
      <input
        type="radio"
        class="check"
        name={group}
        value={value}
        checked={picked === value}
        onChange={() => onPick(value)}
      />
      <span>{children}</span>
    </label>
  )
}

function UploadState({ upload }: { readonly upload: Upload }) {
  const t = doorText.value.setUp.agreement
  if (upload.kind === 'none') return null
  if (upload.kind === 'checking') return <output class="door-note">{t.checking(upload.name)}</output>
  if (upload.kind === 'fine') {
    const { title, partners } = upload.chosen.agreement
    return (
      <output class="door-note">
        {t.taken(upload.name)} {say(title)}: {partners.map(({ name }) => say(name)).join(', ')}.
      </output>
    )
  }
  return (
    <div role="alert">
      <p class="refusal">{upload.message}</p>
      {upload.faults.length === 0 ? null : (
        <ul class="door-faults" aria-label={t.faults}>
          {upload.faults.map(({ where, message }) => (
            <li key={`${where} ${message.en}`}>
              <code>{where}</code>
              {say(message)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
