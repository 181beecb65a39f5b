import { useEffect, useState } from 'preact/hooks'
import { announce } from '../../announcer.tsx'
import { type Asked, askServer } from '../../ask-server.ts'
import { Button } from '../../components/button.tsx'
import { LinkOnce } from '../../components/link-once.tsx'
import { dayAndTime } from '../../texts/calendar-days.ts'
import { calendarText } from '../../texts/identity/calendar.ts'
import { administrationText } from '../../texts/identity/administration.ts'
import { language, say } from '../../texts/language.ts'
import type { Bilingual } from '../../../machines/agreements/agreement.ts'
import type { CalendarLinksView, NewCalendarLink } from '../../../server/protocol/calendar.ts'

const at = '/api/account/calendar-links'

/** Meetings and deadlines in one's own calendar program: private links, each shown once and ended when one likes. */
export function CalendarLinks() {
  const t = calendarText.value
  const [links, setLinks] = useState<CalendarLinksView['links'] | null>(null)
  const [fresh, setFresh] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<Bilingual | null>(null)
  const load = async (): Promise<void> => {
    const asked = await askServer<CalendarLinksView>('GET', at)
    if (asked.ok) setLinks(asked.answer.links)
    else setTrouble(asked.message)
  }
  useEffect(() => void load(), [])
  const after = async <Answer,>(work: Promise<Asked<Answer>>, done: (answer: Answer) => void): Promise<void> => {
    setTrouble(null)
    const asked = await work
    if (asked.ok) done(asked.answer)
    else setTrouble(asked.message)
    await load()
  }
  const make = (): Promise<void> =>
    after(askServer<NewCalendarLink>('POST', at), ({ path }) =>
      setFresh(`${location.origin}${path}${language.peek() === 'en' ? '?lang=en' : ''}`),
    )
  const end = (id: string): Promise<void> =>
    after(askServer('DELETE', `${at}/${id}`), () => {
      setFresh(null)
      announce(administrationText.peek().done)
    })
  return (
    <section class="part" aria-labelledby="account-calendar">
      <h2 id="account-calendar">{t.title}</h2>
      <p class="meta">{t.what}</p>
      <div role="alert">{trouble ? <p class="refusal">{say(trouble)}</p> : null}</div>
      {fresh === null ? null : (
        <>
          <p>{t.once}</p>
          <LinkOnce link={fresh} label={t.label} copy={t.copy} copied={t.copied} onCopied={() => announce(t.copied)} />
        </>
      )}
      <ul class="entries">
        {(links ?? []).map(({ id, createdAt, usedAt }) => (
          <li class="entry" key={id}>
            <p>
              <b>{t.made(dayAndTime(createdAt))}</b>
              <span class="meta">{usedAt === null ? t.unused : t.used(dayAndTime(usedAt))}</span>
            </p>
            <Button onPress={() => void end(id)}>
              {t.end}
              <span class="hide">: {t.made(dayAndTime(createdAt))}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button onPress={() => void make()}>{t.make}</Button>
    </section>
  )
}
