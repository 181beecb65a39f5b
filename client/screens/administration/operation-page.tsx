import { useEffect, useState } from 'preact/hooks'
import { askServer } from '../../ask-server.ts'
import { Button } from '../../components/button.tsx'
import { dayAndTime } from '../../texts/calendar-days.ts'
import { administrationText } from '../../texts/identity/administration.ts'
import { say } from '../../texts/language.ts'
import { AdministrationFrame } from './frame.tsx'
import { partnerName } from './state.ts'
import type { Bilingual } from '../../../machines/agreements/agreement.ts'
import type { AdministrationView, FactsView, LogCheckView } from '../../../server/protocol/administration.ts'

/** Betrieb: how the server does, and whether the log is as it was written. */
export function OperationPage() {
  const t = administrationText.value.operation
  return <AdministrationFrame title={t.title}>{(view) => <Operation view={view} />}</AdministrationFrame>
}

function Operation({ view }: { readonly view: AdministrationView }) {
  const t = administrationText.value.operation
  const [facts, setFacts] = useState<FactsView | null>(null)
  const [trouble, setTrouble] = useState<Bilingual | null>(null)
  useEffect(() => {
    const load = async (): Promise<void> => {
      const asked = await askServer<FactsView>('GET', '/api/administration/facts')
      if (asked.ok) setFacts(asked.answer)
      else setTrouble(asked.message)
    }
    void load()
  }, [])
  return (
    <>
      <p class="administration-lead">{t.lead}</p>
      <div role="alert">{trouble ? <p class="refusal">{say(trouble)}</p> : null}</div>
      {facts ? (
        <dl class="fact-rows">
          <Fact name={t.version}>{facts.version}</Fact>
          <Fact name={t.since}>{dayAndTime(facts.startedAt)}</Fact>
          <Fact name={t.sockets}>{facts.sockets}</Fact>
          <Fact name={t.entries}>{facts.log.entries}</Fact>
          <Fact name={t.head}>
            <code>{facts.log.head.slice(0, 16)}…</code>
          </Fact>
          <Fact name={t.registers}>
            {facts.registers.map(({ partner, version }) => `${partnerName(view, partner)} ${version}`).join(', ')}
          </Fact>
        </dl>
      ) : null}
      <LogCheck />
      <section class="part">
        <p>{t.backup}</p>
        <ul>
          {t.commands.map((command) => (
            <li key={command}>
              <code>{command}</code>
            </li>
          ))}
        </ul>
      </section>
      <p class="administration-ways">
        <a href="/api/docs" target="_blank" rel="noopener">
          {t.interfaces}
        </a>
      </p>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function LogCheck() {
  const t = administrationText.value.operation
  const [state, setState] = useState<LogCheckView | 'checking' | Bilingual | null>(null)
  const check = async (): Promise<void> => {
    setState('checking')
    const asked = await askServer<LogCheckView>('POST', '/api/administration/log-check')
    setState(asked.ok ? asked.answer : asked.message)
  }
  return (
    <section class="part">
      <Button busy={state === 'checking'} onPress={() => void check()}>
        {state === 'checking' ? t.checking : t.check}
      </Button>
      <output class="check-result">{resultWords(state)}</output>
    </section>
  )
}

function resultWords(state: LogCheckView | 'checking' | Bilingual | null): string {
  const t = administrationText.value.operation
  if (state === null || state === 'checking') return ''
  if ('de' in state) return say(state)
  return state.fault === null ? t.sound(state.entries) : t.fault(state.fault.version)
}
