import { text } from './texts/text.ts'
import type { Area } from './components/bar.tsx'
import type { MeView } from '../server/protocol/view.ts'

/** Which screens a role moves between, in the order of its bar. */
export function areasOf(role: MeView['role'], path: string): Area[] {
  const words = text.value.area
  const shared = [
    { href: '/tagesordnung', label: words.agenda },
    { href: '/vereinbarung', label: words.agreement },
  ]
  const own = {
    member: [{ href: '/saal', label: words.hall }],
    lead: [
      { href: '/leitung', label: words.lead },
      { href: '/saal', label: words.hallForDesks },
    ],
    speaker: [
      { href: '/leitung', label: words.lead },
      { href: '/saal', label: words.hallForDesks },
    ],
    secretary: [
      { href: '/schriftfuehrung', label: words.secretary },
      { href: '/einlesen', label: words.import },
      { href: '/niederschrift', label: words.record },
    ],
  }[role]
  return [...own, ...shared].map(({ href, label }) => ({
    href,
    label,
    current: href === path || path.startsWith(`${href}/`),
  }))
}
