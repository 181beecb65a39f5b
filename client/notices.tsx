import { Button } from './components/button.tsx'
import { logTrouble, troubleRead } from './evidence/log-watch.ts'
import { lazyPart } from './lazy-part.tsx'
import { example, link } from './store.ts'
import { path } from './router.ts'
import { waitingMandates } from './waiting-mandates.ts'
import { text } from './texts/text.ts'

const LogTrouble = lazyPart(async () => (await import('./screens/log-trouble.tsx')).LogTrouble)

/** What stands above every screen: that data is invented, and that something is wrong with server or page. */
export function Notices() {
  const t = text.value
  return (
    <aside class="notices" aria-label={t.notices}>
      {example.value ? <p class="notice">{t.example}</p> : null}
      {waitingMandates.value === 0 || path.value === '/mandate' ? null : (
        <p class="notice">
          <a href="/mandate">{t.mandatesWait(waitingMandates.value)}</a>
        </p>
      )}
      {logTrouble.value === null ? null : (
        <>
          <p class="notice notice--warn">
            {t.warning.log} <Button onPress={() => (troubleRead.value = false)}>{t.warning.logWhat}</Button>
          </p>
          <LogTrouble />
        </>
      )}
      {link.value === 'outdated' ? (
        <p class="notice notice--warn" role="alert">
          {t.warning.outdated} <Button onPress={() => location.reload()}>{t.warning.reload}</Button>
        </p>
      ) : null}
    </aside>
  )
}
