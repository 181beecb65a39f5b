import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { administrationText } from '../../texts/identity/administration.ts'
import { say } from '../../texts/language.ts'
import { act, bodyName, partnerName, personName } from './state.ts'
import { mandateWords, spanWords } from './words.ts'
import type { Bilingual } from '../../../machines/agreements/agreement.ts'
import type { AdministrationView, MandateView } from '../../../server/protocol/administration.ts'

interface MandateRowsProps {
  readonly view: AdministrationView
  readonly mandates: readonly MandateView[]
}

/** A person's mandates, the latest first, each with its days and its state. */
export function MandateRows({ view, mandates }: MandateRowsProps) {
  const t = administrationText.value
  if (mandates.length === 0) return <p>{t.person.noMandates}</p>
  return (
    <ul class="entries">
      {mandates.toReversed().map((mandate) => (
        <MandateRow key={mandate.id} view={view} mandate={mandate} />
      ))}
    </ul>
  )
}

function MandateRow({ view, mandate }: { readonly view: AdministrationView; readonly mandate: MandateView }) {
  const t = administrationText.value
  const [ending, setEnding] = useState(false)
  const words = mandateWords(mandate, {
    partner: (id) => partnerName(view, id),
    body: (id) => bodyName(view, id),
    person: (id) => personName(view, id),
  })
  return (
    <li class="entry">
      <p>
        <b>{words}</b>
        <span class="meta">{spanWords(mandate)}</span>
      </p>
      <span class={mandate.state === 'waits' ? 'tag tag--hard' : 'tag'}>{t.mandate.state[mandate.state]}</span>
      {mandate.state === 'over' || ending ? null : (
        <Button onPress={() => setEnding(true)}>
          {t.mandate.end}
          <span class="hide">: {words}</span>
        </Button>
      )}
      {ending ? <EndForm view={view} mandate={mandate} onClose={() => setEnding(false)} /> : null}
    </li>
  )
}

interface EndFormProps {
  readonly view: AdministrationView
  readonly mandate: MandateView
  readonly onClose: () => void
}

function EndForm({ view, mandate, onClose }: EndFormProps) {
  const t = administrationText.value
  const [to, setTo] = useState(view.today)
  const [trouble, setTrouble] = useState<Bilingual | null>(null)
  const end = async (): Promise<void> => {
    const ended = await act('POST', `/mandates/${encodeURIComponent(mandate.id)}/end`, { to })
    if (ended.ok) onClose()
    else setTrouble(ended.message)
  }
  return (
    <form
      class="entry-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (to !== '') void end()
      }}
    >
      <TextField label={t.mandate.toDay} name="end" type="date" value={to} onInput={setTo} hint={t.mandate.endText} />
      <div role="alert">{trouble ? <p class="refusal">{say(trouble)}</p> : null}</div>
      <p class="administration-ways">
        <Button look="main" type="submit" onPress={() => undefined}>
          {t.mandate.endTitle}
        </Button>
        <Button look="quiet" onPress={onClose}>
          {t.cancel}
        </Button>
      </p>
    </form>
  )
}
