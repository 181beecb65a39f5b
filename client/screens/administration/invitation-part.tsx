import { useState } from 'preact/hooks'
import { announce } from '../../announcer.tsx'
import { Button } from '../../components/button.tsx'
import { LinkOnce } from '../../components/link-once.tsx'
import { dayAndTime } from '../../texts/calendar-days.ts'
import { administrationText } from '../../texts/identity/administration.ts'
import { doorText } from '../../texts/identity/door.ts'
import { say } from '../../texts/language.ts'
import { act } from './state.ts'
import type { Bilingual } from '../../../machines/agreements/agreement.ts'
import type { NewInvitation, PersonView } from '../../../server/protocol/administration.ts'

/** The invitation: issued, shown once, withdrawn. */
export function InvitationPart({ person }: { readonly person: PersonView }) {
  const t = administrationText.value.person
  const [given, setGiven] = useState<NewInvitation | null>(null)
  const [trouble, setTrouble] = useState<Bilingual | null>(null)
  const path = `/people/${encodeURIComponent(person.id)}/invitation`
  const signedUp = person.passkeys > 0 || person.password
  const invite = async (): Promise<void> => {
    const invited = await act<NewInvitation>('POST', path)
    setTrouble(invited.ok ? null : invited.message)
    if (invited.ok) setGiven(invited.answer)
  }
  return (
    <section class="part" aria-labelledby="invitation">
      <h2 id="invitation">{t.invitation}</h2>
      {person.invitedUntil === null ? null : <p>{t.open(dayAndTime(person.invitedUntil))}</p>}
      {given === null || person.invitedUntil === null ? (
        <p>{signedUp ? t.inviteBack : t.inviteFirst}</p>
      ) : (
        <div class="sheet-of-paper">
          <h3>{person.name}</h3>
          <p class="sheet-for-screen">{t.once}</p>
          <LinkOnce
            link={`${location.origin}/einladung#${given.token}`}
            label={t.linkFor(person.name)}
            copy={t.copy}
            copied={t.copied}
            onCopied={() => announce(doorText.peek().setUp.done.copiedFor(person.name))}
          />
          <p class="meta">{doorText.value.invitation.until(dayAndTime(given.expiresAt))}</p>
        </div>
      )}
      <div role="alert">{trouble ? <p class="refusal">{say(trouble)}</p> : null}</div>
      <p class="administration-ways">
        {given !== null && person.invitedUntil !== null ? <Button onPress={() => print()}>{t.print}</Button> : null}
        <Button look={signedUp || given ? 'plain' : 'main'} onPress={() => void invite()}>
          {signedUp || person.invitedUntil !== null ? t.inviteAgain : t.invite}
        </Button>
        {person.invitedUntil === null ? null : (
          <Button look="quiet" onPress={() => void act('DELETE', path)}>
            {t.withdraw}
          </Button>
        )}
      </p>
    </section>
  )
}
