import { text } from './texts/text.ts'
import type { Area } from './components/bar.tsx'
import type { MeView } from '../server/protocol/view.ts'

/** An area whose whole name has room everywhere. */
const area = (href: string, label: string) => ({ href, label, short: null })

/** Which screens a role moves between, in the order of its bar. */
export function areasOf(role: MeView['role'], path: string): Area[] {
  const words = text.value.area
  const plans = { href: '/antragsvorhaben', label: words.motions, short: words.motionsShort }
  const shared = [
    area('/tagesordnung', words.agenda),
    ...(role === 'member' ? [] : [plans]),
    area('/vereinbarung', words.agreement),
    ...(role === 'lead' || role === 'speaker' ? [{ ...area('/rueckblick', words.review), wideOnly: true }] : []),
  ]
  const own = {
    member: [area('/saal', words.hall)],
    lead: [area('/leitung', words.lead), area('/saal', words.hallForDesks)],
    speaker: [area('/leitung', words.lead), area('/saal', words.hallForDesks)],
    secretary: [
      area('/schriftfuehrung', words.secretary),
      area('/einlesen', words.import),
      area('/niederschrift', words.record),
    ],
  }[role]
  return marked([...own, ...shared], path)
}

/** The administrator's. */
export function administrationAreas(path: string): Area[] {
  const words = text.value.area
  return marked(
    [area('/verwaltung', words.people), area('/ausschuesse', words.committees), area('/betrieb', words.operation)],
    path,
  )
}

const marked = (areas: readonly Omit<Area, 'current'>[], path: string): Area[] =>
  areas.map((each) => ({
    ...each,
    current: each.href === path || path.startsWith(`${each.href}/`),
  }))
