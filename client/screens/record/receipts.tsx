import { useEffect, useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { canCompute } from '../../evidence/chain.ts'
import { download } from '../../evidence/download.ts'
import { countersign, countersignedReceipts, newReceipt, receiptName } from '../../evidence/receipts.ts'
import { me } from '../../store.ts'
import { dayAndClock } from '../../texts/dates.ts'
import { evidenceText } from '../../texts/evidence.ts'
import { text } from '../../texts/text.ts'
import type { Receipt } from '../../../server/protocol/evidence.ts'

/** Proof to take along: receipts for the log as it is now, countersigned by the own faction, and those of before. */
export function Receipts() {
  const t = evidenceText.value.record
  const who = me.value
  const [earlier, setEarlier] = useState<readonly Required<Receipt>[]>([])
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<string | null>(null)
  useEffect(() => {
    void countersignedReceipts().then(setEarlier, () => undefined)
  }, [])
  if (who?.role !== 'lead' && who?.role !== 'secretary') return null
  const { person, role } = who
  const take = async (made: Promise<Receipt>, words: (receipt: Receipt) => string | null): Promise<void> => {
    setBusy(true)
    setSaid(null)
    try {
      const receipt = await made
      download(receiptName(receipt), receipt)
      setSaid(words(receipt))
      setEarlier(await countersignedReceipts())
    } catch {
      setSaid(t.failed)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section class="record-proof">
      <h2>{t.title}</h2>
      <p>{withCode(t.what)}</p>
      <p class="record-ways">
        {canCompute() ? (
          <Button
            busy={busy}
            onPress={() => void take(countersign({ person, role }), ({ version }) => t.done(version))}
          >
            {t.countersign}
          </Button>
        ) : (
          <span>{t.insecure}</span>
        )}
        <Button look="quiet" busy={busy} onPress={() => void take(newReceipt(), () => null)}>
          {t.download}
        </Button>
      </p>
      <output>{said}</output>
      {earlier.length === 0 ? null : (
        <>
          <h3>{t.earlier}</h3>
          <ul>
            {earlier.map((receipt) => (
              <li key={receipt.countersignature.signature}>
                {t.row(
                  receipt.version,
                  dayAndClock(Date.parse(receipt.at), 0),
                  text.value.role[receipt.countersignature.role],
                )}{' '}
                <Button look="quiet" onPress={() => download(receiptName(receipt), receipt)}>
                  {t.again}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** A command to type stands between backticks. */
const withCode = (words: string) =>
  words.split('`').map((part, index) => (index % 2 === 0 ? part : <code key={part}>{part}</code>))
