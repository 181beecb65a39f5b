import { refusalSentence } from '../texts/refusal.ts'
import { NormLink } from './norm-link.tsx'
import type { ComponentChildren } from 'preact'
import type { Agreement } from '../../machines/agreements/agreement.ts'
import type { RefusalView } from '../../server/protocol/view.ts'

interface RefusalTextProps {
  readonly refusal: RefusalView
  readonly agreement: Agreement | null
  /** What led there, where that is known: then it can be asked why, whether or not a norm is cited. */
  readonly led?: ComponentChildren
  /** Where what was refused has a better sentence than the usual one. */
  readonly sentence?: string | undefined
}

/** Why something was refused or is withheld: a sentence, and the place in the agreement if it cites one. */
export function RefusalText({ refusal, agreement, led, sentence = refusalSentence(refusal) }: RefusalTextProps) {
  const norm = agreement?.norms.find(({ id }) => id === refusal.code)
  return (
    <>
      {sentence}
      {norm || led !== undefined ? (
        <>
          {' '}
          <NormLink
            norm={norm?.id ?? null}
            agreement={agreement}
            short
            {...(led === undefined ? {} : { why: { reason: sentence, led } })}
          />
        </>
      ) : null}
    </>
  )
}
