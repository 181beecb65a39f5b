import { agreementText } from '../../texts/agreement.ts'
import type { RehearsalLink } from '../../rehearsal/by-norm.ts'

/** Where a norm can be tried out. */
export function NormRehearsals({ links }: { readonly links: readonly RehearsalLink[] }) {
  if (links.length === 0) return null
  return (
    <p class="norm-rehearsals">
      {agreementText.value.rehearsals}{' '}
      {links.map(({ href, title }, at) => (
        <span key={href}>
          {at > 0 ? ', ' : ''}
          <a href={href}>{title}</a>
        </span>
      ))}
    </p>
  )
}
