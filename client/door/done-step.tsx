import { useState } from 'preact/hooks'
import { Button } from '../components/button.tsx'
import { LinkOnce } from '../components/link-once.tsx'
import { say } from '../texts/language.ts'
import { text } from '../texts/text.ts'
import { doorText } from '../texts/identity/door.ts'
import { dayAndTime } from '../texts/calendar-days.ts'
import type { Founded, SetUpAgreement } from '../../server/protocol/set-up.ts'

interface DoneStepProps {
  readonly founded: Founded
  readonly agreement: SetUpAgreement
}

const linkOf = (token: string): string => `${location.origin}/einladung#${token}`

/** The invitations, each shown once; then the administrator takes up their own. */
export function DoneStep({ founded, agreement }: DoneStepProps) {
  const t = doorText.value.setUp.done
  const [said, setSaid] = useState('')
  const administrator = founded.invitations.find(({ role }) => role === 'administrator')
  const partner = (id: string | null): string => {
    const found = agreement.partners.find((each) => each.id === id)
    return found ? `${say(found.name)}, ` : ''
  }
  return (
    <>
      <p class="door-once">{t.lead}</p>
      <p class="ask-hint door-once">{t.until(dayAndTime(founded.expiresAt))}</p>
      <ul class="door-invitations">
        {founded.invitations.map(({ name, partner: of, role, token }) => (
          <li class="door-invitation" key={token}>
            <p>
              <b>{name}</b>
              <br />
              <span class="ask-hint">
                {partner(of)}
                {t.role[role]}
              </span>
            </p>
            <p class="ask-hint door-invitation-until">
              {text.value.product}: {t.linkFor(name)}
            </p>
            <LinkOnce
              link={linkOf(token)}
              label={t.linkFor(name)}
              copy={t.copy}
              copied={t.copied}
              onCopied={() => setSaid(t.copiedFor(name))}
            />
            <p class="ask-hint door-invitation-until">
              {doorText.value.invitation.until(dayAndTime(founded.expiresAt))}
            </p>
          </li>
        ))}
      </ul>
      <output class="hide">{said}</output>
      <p class="door-ways">
        {administrator ? (
          <a class="btn btn--main" href={linkOf(administrator.token)}>
            {t.go}
          </a>
        ) : null}
        <Button onPress={() => print()}>{t.print}</Button>
      </p>
    </>
  )
}
