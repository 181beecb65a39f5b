import { useEffect } from 'preact/hooks'
import { ForNobody } from './for-nobody.tsx'
import { lazyPart } from './lazy-part.tsx'
import { lazyScreen } from './lazy-screen.tsx'
import { proofWanted } from './proof.ts'
import { areaPath, go, homeOf } from './router.ts'
import { HallScreen } from './screens/hall-screen.tsx'
import { NotFoundScreen } from './screens/not-found-screen.tsx'
import { MemberTakeover } from './screens/member-takeover.tsx'
import { Frame } from './shell.tsx'
import { actsForNobody, fromDevice, me, session } from './store.ts'
import { text } from './texts/text.ts'
import type { ComponentType } from 'preact'

/** In Leichte Sprache: the one screen that is there for everybody. */
const easy = '/leichte-sprache'

/** What opens without the server. Every other screen is the hall until the server is heard. */
const opensOffline = new Set(['/tagesordnung', '/vereinbarung', '/probelauf', easy])

/** Which screen stands at which address. The member's first one comes with the page, the others when they are needed. */
const screens: Readonly<Record<string, ComponentType>> = {
  '/saal': HallScreen,
  '/tagesordnung': lazyScreen(async () => (await import('./screens/agenda-screen.tsx')).AgendaScreen),
  '/vereinbarung': lazyScreen(async () => (await import('./screens/agreement-screen.tsx')).AgreementScreen),
  '/leitung': lazyScreen(async () => (await import('./screens/lead-screen.tsx')).LeadScreen),
  '/antragsvorhaben': lazyScreen(async () => (await import('./screens/motions-screen.tsx')).MotionsScreen),
  '/schriftfuehrung': lazyScreen(async () => (await import('./screens/secretary-screen.tsx')).SecretaryScreen),
  '/einlesen': lazyScreen(async () => (await import('./screens/import-screen.tsx')).ImportScreen),
  '/rueckblick': lazyScreen(async () => (await import('./screens/review-screen.tsx')).ReviewScreen),
  '/massnahmen': lazyScreen(async () => (await import('./screens/measures-screen.tsx')).MeasuresScreen),
  '/verlauf': lazyScreen(async () => (await import('./screens/story-screen.tsx')).StoryScreen),
  '/probelauf': lazyScreen(async () => (await import('./screens/rehearsal-screen.tsx')).RehearsalScreen),
  [easy]: lazyScreen(async () => (await import('./screens/easy-screen.tsx')).EasyScreen),
  '/konto': lazyScreen(async () => (await import('./screens/account-screen.tsx')).AccountScreen),
  '/mandate': lazyScreen(async () => (await import('./screens/register-screen.tsx')).RegisterScreen),
  '/datenschutz': lazyScreen(async () => (await import('./screens/privacy-screen.tsx')).PrivacyScreen),
  '/votenliste': lazyScreen(async () => (await import('./screens/vote-list-screen.tsx')).VoteListScreen),
  '/niederschrift': lazyScreen(async () => (await import('./screens/record-screen.tsx')).RecordScreen),
}

const SignInScreen = lazyScreen(async () => (await import('./screens/sign-in-screen.tsx')).SignInScreen)
const ProofDialog = lazyPart(async () => (await import('./screens/proof-dialog.tsx')).ProofDialog)

/** The frame, the screen for the address in it; over it a changed line, and a proof of who is looking when the server asks for one. */
export function App() {
  const wanted = proofWanted.value
  return (
    <>
      <Frame>
        <CurrentScreen />
      </Frame>
      {takesOver() ? <MemberTakeover /> : null}
      {wanted ? <ProofDialog settle={wanted.settle} /> : null}
    </>
  )
}

/** The screen for the address, once it is known who is looking. */
function CurrentScreen() {
  const role = me.value?.role
  const here = areaPath.value
  useEffect(() => {
    if (here === '/' && role !== undefined) go(homeOf(role), 'replace')
  }, [here, role])
  useNewPage(here)
  if (session.value === 'signedOut' && here !== easy) return <SignInScreen />
  const other = actsForNobody.value
  if (other && here !== easy && here !== '/probelauf') return <ForNobody role={other.role} here={here} />
  if (isHall()) return <HallScreen />
  const Screen = screens[here] ?? NotFoundScreen
  return <Screen />
}

/** Where no other screen can be shown: nobody has said which, or the server is not heard. */
const isHall = (): boolean => areaPath.value === '/' || (fromDevice.value && !opensOffline.has(areaPath.value))

/** A changed line breaks through whatever a member looks at, and through everybody's hall. */
function takesOver(): boolean {
  if (session.value === 'signedOut' || actsForNobody.value !== null || isHall()) return false
  return me.value?.role === 'member' || areaPath.value === '/saal'
}

/** On a new page the title changes and the focus goes to the content, as it would on a page loaded anew. */
function useNewPage(here: string): void {
  const t = text.value
  const names: Readonly<Record<string, string | null>> = {
    '/saal': t.hall.title,
    '/tagesordnung': t.area.agenda,
    '/vereinbarung': t.area.agreement,
    '/leitung': t.area.lead,
    '/antragsvorhaben': t.area.motions,
    '/schriftfuehrung': t.area.secretary,
    '/einlesen': t.area.import,
    '/niederschrift': t.area.record,
    '/votenliste': t.area.voteList,
    '/rueckblick': t.area.review,
    '/massnahmen': t.area.measures,
    '/verwaltung': t.area.people,
    '/ausschuesse': t.area.committees,
    '/betrieb': t.area.operation,
    '/konto': t.area.account,
    '/mandate': t.area.register,
    '/datenschutz': t.privacy,
    [easy]: t.easy,
    // Say themselves whose story it is, what is played.
    '/verlauf': null,
    '/probelauf': null,
  }
  const name = names[here]
  useEffect(() => {
    if (name !== null) document.title = name === undefined ? t.product : `${name} – ${t.product}`
  }, [name, t])
  useEffect(() => {
    if (firstPage === here) return
    firstPage = ''
    scrollTo(0, 0)
    document.getElementById('content')?.focus({ preventScroll: true })
  }, [here])
}

let firstPage = areaPath.peek()
