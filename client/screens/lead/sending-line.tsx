import { RefusalText } from '../../components/refusal-text.tsx'
import { agreement } from '../../store.ts'
import { resultSentence } from '../../texts/refusal.ts'
import type { Sending } from './sending.ts'

/** Under an act that was not taken: why, and where it is written. */
export function SendingLine({ sending }: { readonly sending: Sending | undefined }) {
  if (sending?.state !== 'answered') return null
  const { result } = sending
  return (
    <p class="refusal">
      {result.kind === 'refused' ? (
        <RefusalText refusal={result.refusal} agreement={agreement.value} />
      ) : (
        resultSentence(result)
      )}
    </p>
  )
}
