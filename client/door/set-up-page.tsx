import { useEffect, useState } from 'preact/hooks'
import { askServer } from '../ask-server.ts'
import { say } from '../texts/language.ts'
import { doorText } from '../texts/identity/door.ts'
import { AgreementStep, type ChosenAgreement } from './agreement-step.tsx'
import { DoneStep } from './done-step.tsx'
import { DoorShell } from './door-shell.tsx'
import { PeopleStep } from './people-step.tsx'
import type { Bilingual } from '../../machines/agreements/agreement.ts'
import type { Founded, SetUpChoice } from '../../server/protocol/set-up.ts'

type State =
  | { readonly kind: 'looking' }
  | { readonly kind: 'closed'; readonly message: Bilingual }
  | { readonly kind: 'agreement'; readonly choice: SetUpChoice }
  | { readonly kind: 'people'; readonly choice: SetUpChoice; readonly chosen: ChosenAgreement }
  | { readonly kind: 'done'; readonly founded: Founded; readonly chosen: ChosenAgreement }

const stepOf = { looking: 0, closed: 0, agreement: 0, people: 1, done: 2 } as const

/** Setting a council up, in three steps: the agreement, the first people, their invitations. */
export function SetUpPage({ token }: { readonly token: string | null }) {
  const t = doorText.value.setUp
  const [state, setState] = useState<State>({ kind: 'looking' })
  useEffect(() => {
    const look = async (): Promise<void> => {
      const asked = await askServer<SetUpChoice>('POST', '/api/set-up', { token: token ?? 'x'.repeat(43) })
      setState(asked.ok ? { kind: 'agreement', choice: asked.answer } : { kind: 'closed', message: asked.message })
    }
    void look()
  }, [token])
  useEffect(() => {
    document.getElementById('content')?.focus({ preventScroll: true })
    scrollTo(0, 0)
  }, [state.kind])
  if (state.kind === 'looking') {
    return (
      <DoorShell title={t.title} wide>
        <output>{t.looking}</output>
      </DoorShell>
    )
  }
  if (state.kind === 'closed' || token === null) {
    return (
      <DoorShell title={t.closed} wide>
        <h1>{t.closed}</h1>
        {state.kind === 'closed' ? <p role="alert">{say(state.message)}</p> : null}
      </DoorShell>
    )
  }
  const title = state.kind === 'done' ? t.done.title : t.title
  return (
    <DoorShell title={title} wide>
      <h1>{title}</h1>
      <ol class="door-steps">
        {t.steps.map((name, index) => (
          <li key={name} aria-current={index === stepOf[state.kind] ? 'step' : undefined}>
            {name}
          </li>
        ))}
      </ol>
      <Step state={state} token={token} onState={setState} />
    </DoorShell>
  )
}

interface StepProps {
  readonly state: Extract<State, { kind: 'agreement' | 'people' | 'done' }>
  readonly token: string
  readonly onState: (state: State) => void
}

function Step({ state, token, onState }: StepProps) {
  if (state.kind === 'agreement') {
    return (
      <AgreementStep
        token={token}
        choice={state.choice}
        onChosen={(chosen) => onState({ kind: 'people', choice: state.choice, chosen })}
      />
    )
  }
  if (state.kind === 'done') return <DoneStep founded={state.founded} agreement={state.chosen.agreement} />
  return (
    <PeopleStep
      token={token}
      chosen={state.chosen}
      onBack={() => onState({ kind: 'agreement', choice: state.choice })}
      onFounded={(founded) => onState({ kind: 'done', founded, chosen: state.chosen })}
    />
  )
}
