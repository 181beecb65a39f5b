import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { go } from '../../router.ts'
import { administrationText } from '../../texts/identity/administration.ts'
import { say } from '../../texts/language.ts'
import { SessionList } from '../account/session-list.tsx'
import { AdministrationFrame } from './frame.tsx'
import { InvitationPart } from './invitation-part.tsx'
import { MandateForm } from './mandate-form.tsx'
import { MandateRows } from './mandate-rows.tsx'
import { act, administration, personName } from './state.ts'
import type { Bilingual } from '../../../machines/agreements/agreement.ts'
import type { AdministrationView, PersonView } from '../../../server/protocol/administration.ts'

/** A person: mandates with their days, the invitation, devices, and the end of it all. */
export function PersonPage({ id }: { readonly id: string }) {
  const t = administrationText.value
  return (
    <AdministrationFrame title={administration.value ? personName(administration.value, id) : t.people.title}>
      {(view) => {
        const person = view.people.find((each) => each.id === id)
        return (
          <>
            <p>
              <a href="/verwaltung">{t.person.back}</a>
            </p>
            {person ? <Person key={person.id} view={view} person={person} /> : <p>{t.person.gone}</p>}
          </>
        )
      }}
    </AdministrationFrame>
  )
}

function Person({ view, person }: { readonly view: AdministrationView; readonly person: PersonView }) {
  const t = administrationText.value.person
  return (
    <>
      <p class="meta">{person.login === null ? null : t.login(person.login)}</p>
      {person.administrator ? <p>{t.isAdministrator}</p> : <Mandates view={view} person={person} />}
      <InvitationPart person={person} />
      <Access person={person} />
      <Rename person={person} />
      <Erase person={person} />
    </>
  )
}

function Mandates({ view, person }: { readonly view: AdministrationView; readonly person: PersonView }) {
  const t = administrationText.value.person
  const [adding, setAdding] = useState<'own' | 'deputy' | null>(null)
  return (
    <section class="part" aria-labelledby="mandates">
      <h2 id="mandates">{t.mandates}</h2>
      <MandateRows view={view} mandates={person.mandates} />
      {adding === null ? (
        <p class="administration-ways">
          <Button onPress={() => setAdding('own')}>{t.addMandate}</Button>
          <Button onPress={() => setAdding('deputy')}>{t.addDeputy}</Button>
        </p>
      ) : (
        <MandateForm
          key={adding}
          view={view}
          kinds={[adding]}
          person={person.id}
          onSubmit={async (mandate) => {
            const added = await act('POST', `/people/${encodeURIComponent(person.id)}/mandates`, mandate)
            if (added.ok) setAdding(null)
            return added.ok ? null : added.message
          }}
          onCancel={() => setAdding(null)}
        />
      )}
    </section>
  )
}

function Access({ person }: { readonly person: PersonView }) {
  const t = administrationText.value.person
  const has = [person.passkeys > 0 ? t.passkeys(person.passkeys) : '', person.password ? t.password : ''].filter(
    (each) => each !== '',
  )
  return (
    <section class="part" aria-labelledby="access">
      <h2 id="access">{t.access}</h2>
      <p>{has.length === 0 ? t.noCredentials : has.join(', ')}</p>
      <SessionList
        sessions={person.sessions}
        onEnd={({ id }) => void act('DELETE', `/people/${encodeURIComponent(person.id)}/sessions/${id}`)}
      />
    </section>
  )
}

function Rename({ person }: { readonly person: PersonView }) {
  const t = administrationText.value
  const [name, setName] = useState(person.name)
  return (
    <section class="part">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') void act('PUT', `/people/${encodeURIComponent(person.id)}`, { name: name.trim() })
        }}
      >
        <TextField
          label={t.person.rename}
          name="rename"
          value={name}
          onInput={setName}
          error={name.trim() === '' ? t.mandate.needed : null}
        />
        <p class="administration-ways">
          <Button type="submit" disabled={name.trim() === person.name} onPress={() => undefined}>
            {t.person.save}
          </Button>
        </p>
      </form>
    </section>
  )
}

function Erase({ person }: { readonly person: PersonView }) {
  const t = administrationText.value
  const [sure, setSure] = useState(false)
  const [trouble, setTrouble] = useState<Bilingual | null>(null)
  const erase = async (): Promise<void> => {
    const erased = await act('DELETE', `/people/${encodeURIComponent(person.id)}`)
    if (erased.ok) go('/verwaltung')
    else setTrouble(erased.message)
  }
  return (
    <section class="part" aria-labelledby="erase">
      <h2 id="erase">{t.person.erase}</h2>
      <p>{t.person.eraseText}</p>
      <div role="alert">{trouble ? <p class="refusal">{say(trouble)}</p> : null}</div>
      <p class="administration-ways">
        {sure ? (
          <>
            <Button look="main" onPress={() => void erase()}>
              {t.person.eraseConfirm(person.name)}
            </Button>
            <Button look="quiet" onPress={() => setSure(false)}>
              {t.cancel}
            </Button>
          </>
        ) : (
          <Button onPress={() => setSure(true)}>{t.person.erase}</Button>
        )}
      </p>
    </section>
  )
}
