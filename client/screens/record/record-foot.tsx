import { useEffect, useState } from 'preact/hooks'
import { fingerprintOf } from '../../evidence/fingerprint.ts'
import { memoryOf } from '../../evidence/log-memory.ts'
import { known, lastContact, signer } from '../../store.ts'
import { dayAndClock } from '../../texts/dates.ts'
import { evidenceText } from '../../texts/evidence.ts'
import { recordText } from '../../texts/record.ts'

/** Where in the log this page was taken: entry, checksum, the server's signature and key, so that it can be proven later. */
export function RecordFoot() {
  const t = recordText.value
  const proof = evidenceText.value.record
  const { head } = known.value
  const by = signer.value
  const [print, setPrint] = useState<string | null>(null)
  useEffect(() => {
    if (by) void fingerprintOf(by.key).then(setPrint)
  }, [by])
  if (!head) return null
  const seen = by && memoryOf(by.council, by.side)?.seen
  const signature = seen?.version === head.version && seen.hash === head.hash ? seen.signature : null
  return (
    <footer class="record-foot">
      <p>
        <b>{t.foot}:</b> {t.footText(head.version)}, {t.hash} <code>{head.hash}</code>
      </p>
      {print === null ? null : (
        <p>
          {proof.fingerprint} <code>{print}</code>
          {signature === null ? null : (
            <>
              , {proof.signature} <code>{signature}</code>
            </>
          )}
        </p>
      )}
      <p>
        {lastContact.value === null ? null : `${t.asOf(dayAndClock(lastContact.value, 0))}. `}
        {t.footHow}
      </p>
    </footer>
  )
}
