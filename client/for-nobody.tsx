import { useEffect } from 'preact/hooks'
import { lazyScreen } from './lazy-screen.tsx'
import { go } from './router.ts'
import type { ComponentType } from 'preact'

const AccountScreen = lazyScreen(async () => (await import('./screens/account-screen.tsx')).AccountScreen)
const NoMandateScreen = lazyScreen(async () => (await import('./screens/no-mandate-screen.tsx')).NoMandateScreen)
const PrivacyScreen = lazyScreen(async () => (await import('./screens/privacy-screen.tsx')).PrivacyScreen)
const AdministrationScreen = lazyScreen(
  async () => (await import('./screens/administration-screen.tsx')).AdministrationScreen,
)

/** Which of the administrator's screens stands at which address. */
const screens: Readonly<Record<string, ComponentType>> = {
  '/ausschuesse': lazyScreen(async () => (await import('./screens/administration/committees-page.tsx')).CommitteesPage),
  '/betrieb': lazyScreen(async () => (await import('./screens/administration/operation-page.tsx')).OperationPage),
}

interface ForNobodyProps {
  readonly role: 'administrator' | 'none'
  readonly here: string
}

/** Screens of somebody who acts for nobody: the administrator's, and one's own account. Nothing of the council is in them. */
export function ForNobody({ role, here }: ForNobodyProps) {
  useEffect(() => {
    if (role === 'administrator' && here === '/') go('/verwaltung', 'replace')
  }, [role, here])
  if (here === '/konto') return <AccountScreen />
  if (here === '/datenschutz') return <PrivacyScreen />
  if (role === 'none') return <NoMandateScreen />
  const Screen = screens[here] ?? AdministrationScreen
  return <Screen />
}
