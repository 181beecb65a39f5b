import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { go } from '../../router.ts'
import { dayAndTime, dayOnly } from '../../texts/calendar-days.ts'
import { administrationText } from '../../texts/identity/administration.ts'
import { AdministrationFrame } from './frame.tsx'
import { MandateForm, type MandateDraft } from './mandate-form.tsx'
import { act, bodyName, mainMandate, partnerName, personName } from './state.ts'
import { mandateWords, spanWords } from './words.ts'
import type { AdministrationView, PersonView } from '../../../server/protocol/administration.ts'

/** Personen: everybody with mandate and access; a new person begins here. */
export function PeoplePage() {
  const t = administrationText.value.people
  return (
    <AdministrationFrame title={t.title}>
      {(view) => (
        <>
          <p class="administration-lead">{t.lead}</p>
          <AddPerson view={view} />
          <PeopleTable view={view} />
        </>
      )}
    </AdministrationFrame>
  )
}

function PeopleTable({ view }: { readonly view: AdministrationView }) {
  const t = administrationText.value.people
  const [sought, setSought] = useState('')
  const people = view.people
    .filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <>
      {view.people.length > 8 ? <TextField label={t.search} name="search" value={sought} onInput={setSought} /> : null}
      <table class="people">
        <caption class="meta">{t.found(people.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.person}</th>
            <th scope="col">{t.mandate}</th>
            <th scope="col">{t.access}</th>
            <th scope="col">{t.lastSeen}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row">
                <a href={`/verwaltung/${encodeURIComponent(person.id)}`}>{person.name}</a>
              </th>
              <td>
                <Position view={view} person={person} />
              </td>
              <td data-label={t.access}>{accessWords(person)}</td>
              <td data-label={t.lastSeen}>{lastSeen(person)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Position({ view, person }: { readonly view: AdministrationView; readonly person: PersonView }) {
  const t = administrationText.value
  if (person.administrator) return <>{t.mandate.administrator}</>
  const mandate = mainMandate(person)
  if (!mandate) return <>{t.people.none}</>
  const names = {
    partner: (id: string) => partnerName(view, id),
    body: (id: string) => bodyName(view, id),
    person: (id: string) => personName(view, id),
  }
  return (
    <>
      {mandateWords(mandate, names)} <span class="meta">{spanWords(mandate)}</span>{' '}
      {mandate.state === 'holds' ? null : <span class="tag">{t.mandate.state[mandate.state]}</span>}
    </>
  )
}

function accessWords({ invitedUntil, passkeys, password }: PersonView): string {
  const t = administrationText.value.people
  if (invitedUntil !== null) return t.invited(dayOnly(invitedUntil.slice(0, 10)))
  return passkeys > 0 || password ? t.signedUp : t.notInvited
}

function lastSeen({ sessions }: PersonView): string {
  const last = sessions
    .map(({ lastSeenAt }) => lastSeenAt)
    .toSorted()
    .at(-1)
  return last === undefined ? administrationText.value.people.never : dayAndTime(last)
}

function AddPerson({ view }: { readonly view: AdministrationView }) {
  const t = administrationText.value
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [asked, setAsked] = useState(false)
  if (!open) {
    return (
      <p class="administration-ways">
        <Button look="main" onPress={() => setOpen(true)}>
          {t.people.add}
        </Button>
      </p>
    )
  }
  const submit = async (mandate: MandateDraft | null) => {
    setAsked(true)
    if (name.trim() === '') {
      document.querySelector<HTMLElement>('[name="name"]')?.focus()
      return null
    }
    const added = await act<{ id: string }>('POST', '/people', { name: name.trim(), mandate })
    if (!added.ok) return added.message
    go(`/verwaltung/${added.answer.id}`)
    return null
  }
  return (
    <section class="part" aria-labelledby="add-person">
      <h2 id="add-person">{t.people.add}</h2>
      <TextField
        label={t.people.name}
        name="name"
        value={name}
        onInput={setName}
        error={asked && name.trim() === '' ? t.mandate.needed : null}
      />
      <MandateForm
        view={view}
        kinds={['own', 'administrator']}
        person={null}
        onSubmit={submit}
        onCancel={() => setOpen(false)}
      />
    </section>
  )
}
