import { refusalSentence } from '../texts/refusal.ts'
import { NormLink } from './norm-link.tsx'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { RefusalView } from '../../server/protocol/view.ts'

interface RefusalTextProps {
  readonly refusal: RefusalView
  readonly agreement: Agreement | null
}

/** Why something was refused or is withheld: a sentence, and the place in the agreement if it cites one. */
export function RefusalText({ refusal, agreement }: RefusalTextProps) {
  const norm = agreement?.norms.find(({ id }) => id === refusal.code)
  return (
    <>
      {refusalSentence(refusal)}
      {norm ? (
        <>
          {' '}
          <NormLink norm={norm.id} agreement={agreement} short />
        </>
      ) : null}
    </>
  )
}
