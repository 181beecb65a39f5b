import { useRef, useState } from 'preact/hooks'
import { askServer } from '../ask-server.ts'
import { Button } from '../components/button.tsx'
import { TextField } from '../components/text-field.tsx'
import { say } from '../texts/language.ts'
import { doorText } from '../texts/identity/door.ts'
import { NameList } from './name-list.tsx'
import type { Bilingual } from '../../machines/agreements/agreement.ts'
import type { Founded } from '../../server/protocol/set-up.ts'
import type { ChosenAgreement } from './agreement-step.tsx'

interface PeopleStepProps {
  readonly token: string
  readonly chosen: ChosenAgreement
  readonly onBack: () => void
  readonly onFounded: (founded: Founded) => void
}

type Names = Readonly<Record<string, readonly string[]>>
const filled = (names: readonly string[] = []): string[] =>
  names.map((name) => name.trim()).filter((name) => name !== '')

/** The administrator, and for each partner who leads and who keeps the record. */
export function PeopleStep({ token, chosen, onBack, onFounded }: PeopleStepProps) {
  const t = doorText.value.setUp.people
  const { partners } = chosen.agreement
  const form = useRef<HTMLFormElement>(null)
  const [administrator, setAdministrator] = useState('')
  const [leads, setLeads] = useState<Names>({})
  const [secretaries, setSecretaries] = useState<Names>({})
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Bilingual | null>(null)
  const noSecretary = partners.every(({ id }) => filled(secretaries[id]).length === 0)
  const firstMissing = (): string | null => {
    if (administrator.trim() === '') return 'administrator'
    const leaderless = partners.find(({ id }) => filled(leads[id]).length === 0)
    if (leaderless) return `leads-${leaderless.id}-0`
    return noSecretary ? `secretaries-${partners[0]?.id ?? ''}-0` : null
  }
  const submit = async (): Promise<void> => {
    setAsked(true)
    const missing = firstMissing()
    if (missing !== null) return form.current?.querySelector<HTMLElement>(`[name="${missing}"]`)?.focus()
    setBusy(true)
    const answer = await askServer<Founded>('POST', '/api/set-up/council', {
      token,
      agreement: chosen.send,
      administrator: administrator.trim(),
      partners: partners.map(({ id }) => ({ id, leads: filled(leads[id]), secretaries: filled(secretaries[id]) })),
    })
    setBusy(false)
    if (answer.ok) onFounded(answer.answer)
    else setTrouble(answer.message)
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void submit()
      }}
    >
      <p>{t.lead}</p>
      <section class="door-side">
        <h2>{t.administrator}</h2>
        <TextField
          label={t.name}
          name="administrator"
          value={administrator}
          onInput={setAdministrator}
          autoComplete="name"
          hint={t.administratorHint}
          error={asked && administrator.trim() === '' ? t.needed : null}
        />
      </section>
      {partners.map(({ id, name }) => (
        <section class="door-side" key={id}>
          <h2>{say(name)}</h2>
          <NameList
            group={`leads-${id}`}
            title={t.leads}
            hint={t.leadsHint}
            of={say(name)}
            names={leads[id] ?? ['']}
            error={asked && filled(leads[id]).length === 0 ? t.needed : null}
            onNames={(names) => setLeads((before) => ({ ...before, [id]: names }))}
          />
          <NameList
            group={`secretaries-${id}`}
            title={t.secretaries}
            hint={t.secretariesHint}
            of={say(name)}
            names={secretaries[id] ?? ['']}
            error={asked && noSecretary && id === partners[0]?.id ? t.noSecretary : null}
            onNames={(names) => setSecretaries((before) => ({ ...before, [id]: names }))}
          />
        </section>
      ))}
      <div role="alert">{trouble ? <p class="refusal">{say(trouble)}</p> : null}</div>
      <p class="door-ways">
        <Button look="main" type="submit" busy={busy} onPress={() => undefined}>
          {busy ? t.working : t.submit}
        </Button>
        <Button look="quiet" onPress={onBack}>
          {t.back}
        </Button>
      </p>
    </form>
  )
}
