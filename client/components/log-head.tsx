import '../styles/log-head.css'
import { useEffect, useState } from 'preact/hooks'
import { fingerprintOf } from '../evidence/fingerprint.ts'
import { known, lastContact, signedHead } from '../store.ts'
import { dayAndClock } from '../texts/dates.ts'
import { evidenceText } from '../texts/evidence.ts'

/** Where in the log a page was taken: entry, checksum, the server's signature and key, so that it can be proven later. */
export function LogHead() {
  const t = evidenceText.value.head
  const { head } = known.value
  const signed = signedHead.value
  const key = signed?.key
  const [print, setPrint] = useState<string | null>(null)
  useEffect(() => {
    if (key !== undefined) void fingerprintOf(key).then(setPrint)
  }, [key])
  if (!head) return null
  // A change comes without a signature; the next beat brings it.
  const signature = signed?.version === head.version && signed.hash === head.hash ? signed.signature : null
  return (
    <footer class="log-head">
      <p>
        <b>{t.title}:</b> {t.entry(head.version)}, {t.hash} <code>{head.hash}</code>
      </p>
      <p>
        {print === null ? null : (
          <>
            {t.fingerprint} <code>{print}</code>
            {signature === null ? null : ', '}
          </>
        )}
        {signature === null ? null : (
          <>
            {t.signature} <code>{signature}</code>
          </>
        )}
      </p>
      <p>
        {lastContact.value === null ? null : `${t.asOf(dayAndClock(lastContact.value, 0))}. `}
        {t.how}
      </p>
    </footer>
  )
}
