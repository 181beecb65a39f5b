import { computed, signal } from '@preact/signals'
import { useLayoutEffect } from 'preact/hooks'
import { Announcer } from './announcer.tsx'
import { administrationAreas, areasOf } from './areas.ts'
import { Bar } from './components/bar.tsx'
import { ConnectionStrip } from './components/connection-strip.tsx'
import { Legal } from './components/legal.tsx'
import { Menu } from './components/menu.tsx'
import { SearchWay } from './search/search-way.tsx'
import { ModeButton } from './components/mode-button.tsx'
import { Notices } from './notices.tsx'
import { announce } from './announcer.tsx'
import { mode, switchMode } from './mode.ts'
import { homeOf, path } from './router.ts'
import { signOut } from './session.ts'
import { actsForNobody, clockOffset, councilAgreement, lastContact, link, me, session } from './store.ts'
import { language, speak } from './texts/language.ts'
import { sidesOf } from './texts/sides.ts'
import { text } from './texts/text.ts'
import type { MeView } from '../server/protocol/view.ts'
import type { ComponentChildren } from 'preact'

interface ShellProps {
  readonly children: ComponentChildren
  /** Screens that end in something of their own (a bar of keys) place the legal line themselves. */
  readonly legal?: boolean
  /** A word for styles: which screen this is. */
  readonly screen: string
}

/** Which screen stands in the frame. */
const shown = signal<Required<Pick<ShellProps, 'screen' | 'legal'>>>({ screen: 'plain', legal: true })
const screenClass = computed(() => `screen screen--${shown.value.screen}`)

/** What a screen puts into the frame, and how the frame has to be for it. */
export function Shell({ children, screen, legal = true }: ShellProps) {
  useLayoutEffect(() => {
    shown.value = { screen, legal }
  }, [screen, legal])
  return <>{children}</>
}

/**
 * The frame of every screen: bar, notices, content, the legal line. It stays while screens come and go: whoever has gone on
 * with the keyboard before a screen is loaded keeps their place, and what is being said aloud is said to its end.
 */
export function Frame({ children }: Pick<ShellProps, 'children'>) {
  const t = text.value
  const who = me.value
  const other = actsForNobody.value
  const person = who?.name ?? other?.name ?? null
  const position = who ? positionOf(who) : other ? t.role[other.role] : null
  return (
    <>
      <a class="skip" href="#content">
        {t.skip}
      </a>
      <Notices />
      <Bar
        home={who ? homeOf(who.role) : '/'}
        areas={
          who ? areasOf(who.role, path.value) : other?.role === 'administrator' ? administrationAreas(path.value) : []
        }
        person={person}
        position={position}
        contact={
          session.value === 'signedOut' || other ? null : (
            <ConnectionStrip
              state={link.value}
              lastContact={lastContact.value}
              offset={clockOffset.value}
              seconds={shown.value.screen === 'hall'}
            />
          )
        }
      >
        {who ? <SearchWay /> : null}
        <ModeButton hall={mode.value === 'hall'} onSwitch={switchMode} />
        {person !== null && position !== null ? (
          <Menu
            person={person}
            position={position}
            links={linksOf(who)}
            onOtherLanguage={otherLanguage}
            onSignOut={() => void leave()}
          />
        ) : null}
      </Bar>
      <main id="content" class={screenClass} tabIndex={-1}>
        {children}
      </main>
      {shown.value.legal ? <Legal /> : null}
      <Announcer />
    </>
  )
}

/** Faction, once its name is known, and role; for a deputy, whom they represent. */
function positionOf({ partner, role, deputyFor }: MeView): string {
  const agreement = councilAgreement.value
  const faction = agreement ? `${sidesOf(agreement).name(partner)}, ` : ''
  const position = `${faction}${text.value.role[role]}`
  return deputyFor === undefined ? position : `${position}, ${text.value.deputyFor(deputyFor)}`
}

/**
 * Pages behind the menu: leads and offices keep their faction's register, everybody has an account. Leads countersign on the
 * record, which only the secretary's bar has room for.
 */
function linksOf(who: MeView | null) {
  const words = text.value.menu
  const keeps = who?.role === 'lead' || who?.role === 'secretary'
  const record = who?.role === 'lead' ? [{ href: '/niederschrift', label: words.record }] : []
  return [
    ...record,
    ...(who
      ? [
          { href: '/massnahmen', label: text.value.area.measures },
          { href: '/rueckblick', label: text.value.area.review },
        ]
      : []),
    ...(keeps ? [{ href: '/mandate', label: words.register }] : []),
    { href: '/konto', label: words.account },
  ]
}

const otherLanguage = (): void => speak(language.value === 'de' ? 'en' : 'de')

async function leave(): Promise<void> {
  if (!(await signOut())) announce(text.value.menu.signOutFailed)
}
