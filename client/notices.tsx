import { Button } from './components/button.tsx'
import { example, headWarning, link } from './store.ts'
import { text } from './texts/text.ts'

/** What stands above every screen: that data is invented, and that something is wrong with server or page. */
export function Notices() {
  const t = text.value
  return (
    <aside class="notices" aria-label={t.notices}>
      {example.value ? <p class="notice">{t.example}</p> : null}
      {headWarning.value === null ? null : (
        <p class="notice notice--warn" role="alert">
          {t.warning[headWarning.value]}
        </p>
      )}
      {link.value === 'outdated' ? (
        <p class="notice notice--warn" role="alert">
          {t.warning.outdated} <Button onPress={() => location.reload()}>{t.warning.reload}</Button>
        </p>
      ) : null}
    </aside>
  )
}
