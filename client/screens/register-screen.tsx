import '../styles/administration.css'
import '../styles/door.css'
import { useEffect, useState } from 'preact/hooks'
import { announce } from '../announcer.tsx'
import { askServer } from '../ask-server.ts'
import { Button } from '../components/button.tsx'
import { askWithProof } from '../proof.ts'
import { Shell } from '../shell.tsx'
import { agreement, me } from '../store.ts'
import { dayAndTime } from '../texts/calendar-days.ts'
import { administrationText } from '../texts/identity/administration.ts'
import { say } from '../texts/language.ts'
import { sidesOf } from '../texts/sides.ts'
import { noteWaiting } from '../waiting-mandates.ts'
import { mandateWords, spanWords } from './administration/words.ts'
import type { Bilingual } from '../../machines/agreements/agreement.ts'
import type { MandateView, RegisterView } from '../../server/protocol/administration.ts'

type Person = RegisterView['people'][number]

/** The own faction's register: who may act for it, what waits for its word, and all that was ever changed. */
export function RegisterScreen() {
  const t = administrationText.value.register
  const [register, setRegister] = useState<RegisterView | null>(null)
  const [trouble, setTrouble] = useState<Bilingual | null>(null)
  const load = async (): Promise<void> => {
    const asked = await askServer<RegisterView>('GET', '/api/register')
    if (!asked.ok) return setTrouble(asked.message)
    setRegister(asked.answer)
    noteWaiting(asked.answer)
  }
  useEffect(() => void load(), [])
  const act = async (mandate: string, what: 'confirm' | 'end', body?: object): Promise<void> => {
    const done = await askWithProof('POST', `/api/register/mandates/${encodeURIComponent(mandate)}/${what}`, body)
    setTrouble(done.ok ? null : done.message)
    if (done.ok) announce(administrationText.peek().done)
    await load()
  }
  return (
    <Shell screen="administration">
      <article class="administration">
        <h1>{t.title}</h1>
        <p class="administration-lead">{t.lead}</p>
        <div role="alert">{trouble ? <p class="refusal">{say(trouble)}</p> : null}</div>
        {register === null ? (
          <output>{trouble ? null : administrationText.value.loading}</output>
        ) : (
          <Register register={register} onAct={act} />
        )}
      </article>
    </Shell>
  )
}

interface RegisterProps {
  readonly register: RegisterView
  readonly onAct: (mandate: string, what: 'confirm' | 'end', body?: object) => Promise<void>
}

function Register({ register, onAct }: RegisterProps) {
  const t = administrationText.value.register
  const rows = register.people.flatMap((person) => person.mandates.map((mandate) => ({ person, mandate })))
  const waiting = rows.filter(({ mandate }) => mandate.state === 'waits')
  const inOffice = rows.filter(({ mandate }) => mandate.state === 'holds' || mandate.state === 'ahead')
  return (
    <>
      <section class="part" aria-labelledby="register-waiting">
        <h2 id="register-waiting">{t.waiting}</h2>
        <p>{waiting.length === 0 ? t.nothingWaits : t.sure}</p>
        <ul class="entries">
          {waiting.map(({ person, mandate }) => (
            <li class="entry" key={mandate.id}>
              <Described register={register} person={person} mandate={mandate} />
              {person.id === me.value?.person ? (
                <p class="meta">{t.own}</p>
              ) : (
                <>
                  <Button look="main" onPress={() => void onAct(mandate.id, 'confirm')}>
                    {t.confirm}
                    <span class="hide"> {person.name}</span>
                  </Button>
                  <Button onPress={() => void onAct(mandate.id, 'end', { to: register.today })}>
                    {t.refuse}
                    <span class="hide"> {person.name}</span>
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section class="part" aria-labelledby="register-people">
        <h2 id="register-people">{t.people}</h2>
        <ul class="entries">
          {inOffice.map(({ person, mandate }) => (
            <li class="entry" key={mandate.id}>
              <Described register={register} person={person} mandate={mandate} />
              {mandate.state === 'ahead' ? (
                <span class="tag">{administrationText.value.mandate.state.ahead}</span>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <History register={register} />
    </>
  )
}

interface DescribedProps {
  readonly register: RegisterView
  readonly person: Person
  readonly mandate: MandateView
}

function Described({ register, person, mandate }: DescribedProps) {
  const words = mandateWords(mandate, {
    partner: (id) => sidesOf(agreement.value).name(id),
    body: (id) => {
      const body = agreement.value?.bodies.find((each) => each.id === id)
      return body ? say(body.name) : id
    },
    person: (id) => register.people.find((each) => each.id === id)?.name ?? '—',
  })
  return (
    <p>
      <b>{person.name}</b>
      <span class="meta">
        {words}, {spanWords(mandate)}
      </span>
    </p>
  )
}

function History({ register }: { readonly register: RegisterView }) {
  const t = administrationText.value.register
  return (
    <section class="part" aria-labelledby="register-history">
      <h2 id="register-history">{t.history}</h2>
      <p class="meta">{t.historyHint}</p>
      <ol class="history">
        {register.lines.toReversed().map(({ version, at, person, type, by, means, hash }) => (
          <li key={version} value={version}>
            <span>
              {person ?? t.erased}: {t.entry[type]}
            </span>{' '}
            <span class="meta">
              {by ?? (means ? t.by[means] : t.erased)}, {dayAndTime(at)} · {hash.slice(0, 8)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
