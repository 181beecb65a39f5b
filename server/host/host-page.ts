import { plainPage } from '../plain-page.ts'
import type { CouncilRow } from './survey.ts'
import type { Load, Sample } from './strain.ts'

export interface HostView {
  readonly load: Load
  readonly sample: Sample
  readonly rows: readonly CouncilRow[]
}

/** How it goes, for whoever runs the machine: health and size, no content. `at` is when it was looked, in ms. */
export function hostPage({ load, sample, rows }: HostView, at: number): string {
  const open = rows.filter(({ standing }) => standing === 'open').length
  const sockets = rows.reduce((sum, row) => sum + row.sockets, 0)
  const looked = rows.filter((row) => row.standing !== 'closed' || row.trouble !== null)
  const rest = rows.filter((row) => !looked.includes(row))
  return plainPage(
    'Betrieb',
    `<link rel="stylesheet" href="/host.css">
<p>Stand ${timeOf(new Date(at).toISOString())} UTC <span lang="en">as of; load the page again for newer figures</span></p>
<p class="load ${load}"><strong>${loadWords[load].de}</strong> <span lang="en">${loadWords[load].en}</span></p>
<dl>
${figure('Räte', 'councils', whole(rows.length))}
${figure('davon offen', 'of these open', whole(open))}
${figure('Verbindungen', 'connections', whole(sockets))}
${figure('Verzug', 'delay', `${whole(sample.lateMs)}\u00a0ms`)}
${figure('Speicher', 'memory', `${whole(sample.memory * 100)}\u00a0%`)}
</dl>
<h2>Offen oder gestört <span lang="en">open or in trouble</span></h2>
${looked.length === 0 ? '<p class="none">Zurzeit keiner. <span lang="en">None at present.</span></p>' : table('Offen oder gestört', looked)}
${rest.length === 0 ? '' : `<details><summary>${whole(rest.length)} geschlossen <span lang="en">closed</span></summary>\n${table('Geschlossen', rest)}\n</details>`}
<p class="small">Kein Inhalt steht hier. Zahlen für Programme: <a href="/metrics">/metrics</a>, <a href="/councils.json">/councils.json</a>.
<span lang="en">No content is shown here; the same for programs behind these links.</span></p>`,
  )
}

const whole = (value: number): string => value.toLocaleString('de-DE', { maximumFractionDigits: 0 })
const megabytes = (bytes: number): string =>
  `${(bytes / 1024 / 1024).toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })}\u00a0MB`
/** Of an ISO 8601 time in UTC; one order for both languages. */
const timeOf = (iso: string): string => `<time>${iso.slice(0, 16).replace('T', ' ')}</time>`

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

const unknown = '—'

const heads = [
  ['Rat', 'council', ''],
  ['Zustand', 'state', ''],
  ['Verbindungen', 'connections', 'number'],
  ['Einträge', 'entries', 'number'],
  ['Größe', 'size', 'number'],
  ['Letzte Sicherung (UTC)', 'last backup', ''],
  ['Störung', 'trouble', ''],
] as const

function table(caption: string, rows: readonly CouncilRow[]): string {
  const head = heads.map(([de, en, kind]) => `<th scope="col" class="${kind}">${de} <span lang="en">${en}</span></th>`)
  return `<table aria-label="${caption}">
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${rows.map(line).join('\n')}
</tbody>
</table>`
}

function line({ name, standing, sockets, entries, bytes, backup, writes, trouble }: CouncilRow): string {
  const wrong = writes === false ? 'schreibt nicht <span lang="en">cannot write</span>' : trouble
  const cells = [
    standingWords[standing],
    whole(sockets),
    entries === null ? unknown : whole(entries),
    bytes === null ? unknown : megabytes(bytes),
    backup === null ? unknown : timeOf(backup),
    wrong ?? unknown,
  ]
  const columns = heads.slice(1)
  const row = cells.map((cell, at) => {
    const [label = '', , kind = ''] = columns[at] ?? []
    return `<td class="${kind}${cell === unknown ? ' unknown' : ''}" data-label="${label}">${cell}</td>`
  })
  return `<tr${wrong === null ? '' : ' class="wrong"'}><th scope="row">${name}</th>${row.join('')}</tr>`
}
