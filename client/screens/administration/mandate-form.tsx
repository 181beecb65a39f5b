import { useId, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import { administrationText } from '../../texts/identity/administration.ts'
import { say } from '../../texts/language.ts'
import { text } from '../../texts/text.ts'
import { CommitteeChoice } from './committee-choice.tsx'
import type { Bilingual } from '../../../machines/agreements/agreement.ts'
import type { AdministrationView, NewMandate } from '../../../server/protocol/administration.ts'

export type MandateDraft = NewMandate
type Kind = 'own' | 'deputy' | 'administrator'
type Role = Extract<NewMandate, { kind: 'own' }>['role']
const roles: readonly Role[] = ['member', 'lead', 'speaker', 'secretary']

interface MandateFormProps {
  readonly view: AdministrationView
  /** Which kinds of entry are possible here. */
  readonly kinds: readonly Kind[]
  /** Whom it is for; null for somebody who is being added. */
  readonly person: string | null
  /** Null when it was taken, else what to tell. An administrator has no mandate. */
  readonly onSubmit: (mandate: MandateDraft | null) => Promise<Bilingual | null>
  readonly onCancel: () => void
}

/** A mandate: for whom, as what, from which day to which. */
export function MandateForm({ view, kinds, person, onSubmit, onCancel }: MandateFormProps) {
  const t = administrationText.value
  const group = useId()
  const [kind, setKind] = useState<Kind>(kinds[0] ?? 'own')
  const [partner, setPartner] = useState(view.partners[0]?.id ?? '')
  const [role, setRole] = useState<Role>('member')
  const [committees, setCommittees] = useState<readonly string[]>([])
  const [board, setBoard] = useState(true)
  const candidates = view.people.filter(
    ({ id, mandates }) => id !== person && mandates.some(({ state, office }) => state === 'holds' && office !== null),
  )
  const [represents, setRepresents] = useState(candidates[0]?.id ?? '')
  const [from, setFrom] = useState(view.today)
  const [to, setTo] = useState('')
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Bilingual | null>(null)
  const draft = (): MandateDraft | null => {
    const days = { from, to: to === '' ? null : to }
    if (kind === 'administrator') return null
    if (kind === 'deputy') return { kind: 'deputy', represents, ...days }
    return {
      kind: 'own',
      partner,
      role,
      committees: role === 'speaker' ? [...committees] : [],
      board: role === 'lead' && board,
      ...days,
    }
  }
  const noCommittee = kind === 'own' && role === 'speaker' && committees.length === 0
  const submit = async (): Promise<void> => {
    setAsked(true)
    if (noCommittee || from === '') return
    setBusy(true)
    setTrouble(await onSubmit(draft()))
    setBusy(false)
  }
  return (
    <form
      class="mandate-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void submit()
      }}
    >
      {kinds.length > 1 ? (
        <fieldset class="options">
          <legend class="label">{t.mandate.kind}</legend>
          {kinds.map((each) => (
            <label key={each}>
              <input type="radio" class="check" name={group} checked={kind === each} onChange={() => setKind(each)} />
              {t.mandate[each]}
            </label>
          ))}
        </fieldset>
      ) : null}
      {kind === 'own' ? (
        <>
          <SelectField
            label={t.mandate.partner}
            name="partner"
            value={partner}
            onChange={setPartner}
            options={view.partners.map(({ id, name }) => [id, say(name)])}
          />
          <SelectField
            label={t.mandate.role}
            name="role"
            value={role}
            onChange={(value) => setRole(value as Role)}
            options={roles.map((each) => [each, text.value.role[each]])}
          />
          {role === 'speaker' ? (
            <CommitteeChoice
              view={view}
              chosen={committees}
              onChosen={setCommittees}
              error={asked && noCommittee ? t.mandate.chooseCommittee : null}
            />
          ) : null}
          {role === 'lead' ? (
            <label class="option">
              <input type="checkbox" class="check" checked={board} onChange={() => setBoard(!board)} />
              <span>
                {t.mandate.boardLabel}
                <span class="ask-hint">{t.mandate.boardHint}</span>
              </span>
            </label>
          ) : null}
        </>
      ) : null}
      {kind === 'deputy' ? (
        <>
          <SelectField
            label={t.mandate.represents}
            name="represents"
            value={represents}
            onChange={setRepresents}
            options={candidates.map(({ id, name }) => [id, name])}
          />
          <p class="ask-hint">{t.mandate.representsHint}</p>
        </>
      ) : null}
      {kind === 'administrator' ? null : (
        <div class="days">
          <TextField
            label={t.mandate.fromDay}
            name="from"
            type="date"
            value={from}
            onInput={setFrom}
            error={asked && from === '' ? t.mandate.needed : null}
          />
          <TextField
            label={t.mandate.toDay}
            name="to"
            type="date"
            min={from}
            value={to}
            onInput={setTo}
            hint={t.mandate.toHint}
          />
        </div>
      )}
      {kind === 'own' && person !== null ? <p class="ask-hint">{t.mandate.replaces}</p> : null}
      <div role="alert">{trouble ? <p class="refusal">{say(trouble)}</p> : null}</div>
      <p class="administration-ways">
        <Button look="main" type="submit" busy={busy} onPress={() => undefined}>
          {t.mandate.submit}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {t.cancel}
        </Button>
      </p>
    </form>
  )
}
