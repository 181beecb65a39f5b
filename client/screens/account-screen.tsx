import '../styles/administration.css'
import '../styles/door.css'
import { useEffect, useState } from 'preact/hooks'
import { announce } from '../announcer.tsx'
import { type Asked, askServer } from '../ask-server.ts'
import { Button } from '../components/button.tsx'
import { makePasskey, passkeysPossible } from '../passkey.ts'
import { askWithProof, prove } from '../proof.ts'
import { Shell } from '../shell.tsx'
import { example, me } from '../store.ts'
import { dayAndTime } from '../texts/calendar-days.ts'
import { administrationText } from '../texts/identity/administration.ts'
import { say } from '../texts/language.ts'
import { CalendarLinks } from './account/calendar-links.tsx'
import { SessionList } from './account/session-list.tsx'
import { Notifications } from './account/notifications.tsx'
import { PasswordChange } from './account/password-change.tsx'
import type { Bilingual } from '../../machines/agreements/agreement.ts'
import type { AccountView } from '../../server/protocol/identity.ts'

/** Makes another passkey, after a fresh proof where the server wants one. */
const addPasskey = async () => {
  let failed = await makePasskey('/api/account/passkeys')
  if (failed && 'code' in failed && failed.code === 'notFresh' && (await prove()))
    failed = await makePasskey('/api/account/passkeys')
  return failed ? ({ ok: false, message: failed } as const) : ({ ok: true } as const)
}

/** Mein Konto: what one signs in with, and where one is signed in. */
export function AccountScreen() {
  const t = administrationText.value.account
  const [account, setAccount] = useState<AccountView | null>(null)
  const [trouble, setTrouble] = useState<Bilingual | null>(null)
  const load = async (): Promise<void> => {
    const asked = await askServer<AccountView>('GET', '/api/account')
    if (asked.ok) setAccount(asked.answer)
    else setTrouble(asked.message)
  }
  useEffect(() => void load(), [])
  const act = async (
    work: Promise<Asked<unknown> | { readonly ok: true } | { readonly ok: false; readonly message: Bilingual }>,
  ) => {
    setTrouble(null)
    const done = await work
    if (!done.ok) setTrouble(done.message)
    else announce(administrationText.peek().done)
    await load()
  }
  return (
    <Shell screen="administration">
      <article class="administration administration--narrow">
        <h1>{t.title}</h1>
        <div role="alert">{trouble ? <p class="refusal">{say(trouble)}</p> : null}</div>
        {account === null ? <output>{trouble ? null : administrationText.value.loading}</output> : null}
        {account === null ? null : (
          <>
            {example.value ? <p class="door-note">{t.demo}</p> : null}
            <section class="part" aria-labelledby="account-devices">
              <h2 id="account-devices">{t.devices}</h2>
              <p class="meta">{t.devicesHint}</p>
              <SessionList
                sessions={account.sessions}
                onEnd={({ id }) => void act(askServer('DELETE', `/api/account/sessions/${id}`))}
              />
              {account.sessions.length > 1 ? (
                <Button onPress={() => void act(askServer('POST', '/api/account/sign-out-others'))}>{t.others}</Button>
              ) : null}
            </section>
            {me.value === null ? null : <CalendarLinks />}
            <section class="part" aria-labelledby="account-passkeys">
              <h2 id="account-passkeys">{t.passkeys}</h2>
              <Passkeys
                account={account}
                onRemove={(id) => void act(askWithProof('DELETE', `/api/account/passkeys/${encodeURIComponent(id)}`))}
              />
              {passkeysPossible() && !example.value ? (
                <Button onPress={() => void act(addPasskey())}>{t.addPasskey}</Button>
              ) : null}
            </section>
            {me.value === null ? null : <Notifications />}
            {account.login === null ? null : (
              <section class="part" aria-labelledby="account-password">
                <h2 id="account-password">{t.password}</h2>
                <p>
                  {account.password ? t.hasPassword : t.noPassword}{' '}
                  {administrationText.value.person.login(account.login)}.
                </p>
                <PasswordChange
                  has={account.password}
                  onChange={(password) => act(askWithProof('PUT', '/api/account/password', { password }))}
                />
              </section>
            )}
          </>
        )}
      </article>
    </Shell>
  )
}

function Passkeys({ account, onRemove }: { readonly account: AccountView; readonly onRemove: (id: string) => void }) {
  const t = administrationText.value.account
  const s = administrationText.value.session
  if (account.passkeys.length === 0) return <p>{t.noPasskeys}</p>
  return (
    <ul class="entries">
      {account.passkeys.map(({ id, device, createdAt, usedAt }) => (
        <li class="entry" key={id}>
          <p>
            <b>{device === '' ? s.unknown : device}</b>
            <span class="meta">
              {t.made(dayAndTime(createdAt))}
              {usedAt === null ? '' : `, ${t.used(dayAndTime(usedAt))}`}
            </span>
          </p>
          <Button onPress={() => onRemove(id)}>
            {t.removePasskey}
            <span class="hide"> {device}</span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
