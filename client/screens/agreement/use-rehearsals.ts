import { useEffect, useState } from 'preact/hooks'
import { language } from '../../texts/language.ts'
import type { Agreement } from '../../../machines/agreements/agreement.ts'
import type { rehearsalsByNorm } from '../../rehearsal/by-norm.ts'

type ByNorm = ReturnType<typeof rehearsalsByNorm>

/** Which rehearsals are about which norm. Their scripts come after the page itself; without them it says nothing of them. */
export function useRehearsals(signed: Agreement): ByNorm {
  const spoken = language.value
  const [links, setLinks] = useState<ByNorm>(new Map())
  useEffect(() => {
    let here = true
    const read = async (): Promise<void> => {
      try {
        const { rehearsalsByNorm: byNorm } = await import('../../rehearsal/by-norm.ts')
        if (here) setLinks(byNorm(signed))
      } catch {
        // No line just now: the page stands without.
      }
    }
    void read()
    return () => {
      here = false
    }
  }, [signed, spoken])
  return links
}
