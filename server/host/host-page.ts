import { plainPage } from '../plain-page.ts'
import type { CouncilRow } from './survey.ts'
import type { Load, Sample } from './strain.ts'

export interface HostView {
  readonly load: Load
  readonly sample: Sample
  readonly rows: readonly CouncilRow[]
}

/** How it goes, for whoever runs the machine: health and size, no content. */
export function hostPage({ load, sample, rows }: HostView): string {
  const open = rows.filter(({ standing }) => standing === 'open').length
  const sockets = rows.reduce((sum, row) => sum + row.sockets, 0)
  const looked = rows.filter((row) => row.standing !== 'closed' || row.trouble !== null)
  const rest = rows.filter((row) => !looked.includes(row))
  return plainPage(
    'Betrieb',
    `<link rel="stylesheet" href="/host.css">
<p class="load ${load}"><strong>${loadWords[load].de}</strong> <span lang="en">${loadWords[load].en}</span></p>
<dl>
${figure('Räte', 'councils', rows.length)}
${figure('davon offen', 'of these open', open)}
${figure('Verbindungen', 'connections', sockets)}
${figure('Verzug', 'delay', `${sample.lateMs.toFixed(0)} ms`)}
${figure('Speicher', 'memory', `${(sample.memory * 100).toFixed(0)} %`)}
</dl>
${table('Offen oder gestört', 'open or in trouble', looked)}
${rest.length === 0 ? '' : `<details><summary>${rest.length} geschlossen <span lang="en">/ closed</span></summary>\n${table('Geschlossen', 'closed', rest)}\n</details>`}
<p>Kein Inhalt steht hier. Zahlen für Programme: <a href="/metrics">/metrics</a>, <a href="/councils.json">/councils.json</a>.
<span lang="en">No content is shown here; the same for programs behind these links.</span></p>`,
  )
}

const loadWords: Readonly<Record<Load, { readonly de: string; readonly en: string }>> = {
  calm: { de: 'Alle kommen herein.', en: 'Everybody is let in.' },
  busy: {
    de: 'Sehr viel zu tun: Neue werden abgewiesen, wer da ist, arbeitet weiter.',
    en: 'Very busy: newcomers are turned away, those who are in go on.',
  },
  over: {
    de: 'Zu viel zu tun: nur offene Verbindungen arbeiten weiter.',
    en: 'Too much to do: only open connections go on.',
  },
}

const standingWords: Readonly<Record<CouncilRow['standing'], string>> = {
  open: 'offen <span lang="en">open</span>',
  closed: 'geschlossen <span lang="en">closed</span>',
  opening: 'öffnet <span lang="en">opening</span>',
  closing: 'schließt <span lang="en">closing</span>',
  broken: 'lässt sich nicht öffnen <span lang="en">cannot be opened</span>',
  setUp: 'wird eingerichtet <span lang="en">being set up</span>',
}

const figure = (de: string, en: string, value: string | number): string =>
  `<div><dt>${de} <span lang="en">${en}</span></dt><dd>${value}</dd></div>`

const heads = [
  ['Rat', 'council'],
  ['Zustand', 'state'],
  ['Verbindungen', 'connections'],
  ['Einträge', 'entries'],
  ['Größe', 'size'],
  ['Letzte Sicherung (UTC)', 'last backup'],
  ['Störung', 'trouble'],
] as const

function table(de: string, en: string, rows: readonly CouncilRow[]): string {
  if (rows.length === 0) return `<p>${de}: keine. <span lang="en">None is ${en}.</span></p>`
  const head = heads.map(([german, english]) => `<th scope="col">${german} <span lang="en">${english}</span></th>`)
  return `<div class="wide" role="region" aria-label="${de}" tabindex="0"><table>
<caption>${de} <span lang="en">${en}</span></caption>
<tr>${head.join('')}</tr>
${rows.map(line).join('\n')}
</table></div>`
}

function line({ name, standing, sockets, entries, bytes, backup, writes, trouble }: CouncilRow): string {
  const size = bytes === null ? '—' : `${(bytes / 1024 / 1024).toFixed(1)} MB`
  const wrong = writes === false ? 'schreibt nicht <span lang="en">cannot write</span>' : (trouble ?? '—')
  const cells = [
    standingWords[standing],
    sockets,
    entries ?? '—',
    size,
    backup?.replace('T', ' ').slice(0, 16) ?? '—',
    wrong,
  ]
  return `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

/** Beside `sign-in.css`, which every plain page has. */
export const hostStyle = `main { max-width: 72rem; }
dl { display: flex; flex-wrap: wrap; gap: 12px 40px; margin: 24px 0; }
dt { color: var(--ink-2); }
dd { margin: 0; font-size: 1.75rem; font-weight: 600; font-variant-numeric: tabular-nums; }
.load { padding: 12px 16px; border-left: 6px solid var(--ink-2); }
.busy, .over { border-left-color: currentcolor; font-weight: 600; }
.wide { overflow-x: auto; margin: 24px 0; }
table { border-collapse: collapse; min-width: 100%; }
caption { text-align: left; font-weight: 700; padding: 8px 0; }
th, td { padding: 8px 16px 8px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--ink-2); }
td { font-variant-numeric: tabular-nums; }
summary { cursor: pointer; min-height: 24px; }
a { color: inherit; }
a:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
`
