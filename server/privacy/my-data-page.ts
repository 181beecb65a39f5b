import type { MyData } from './my-data.ts'

const headings: Readonly<Record<string, string>> = {
  madeAt: 'Stand / As of',
  council: 'Rat / Council',
  log: 'Stand im Protokoll, vom Server unterschrieben / State of the log, signed by the server',
  person: 'Person',
  mandates: 'Mandate / Mandates',
  register: 'Register der Mandate / Register of mandates',
  signIn: 'Anmeldung / Sign-in',
  notifications: 'Benachrichtigungen / Notifications',
  acts: 'Was Sie getan haben / What you did',
  countersigned: 'Gegenzeichnungen / Countersignatures',
  rollCalls: 'Namentliche Abstimmungen / Roll calls',
  note: 'Hinweis / Note',
}

/** The same as a page to read and print, which needs nothing else: no script, no address. */
export function myDataPage(data: MyData): string {
  const sections = Object.entries(data).map(
    ([name, value]) => `<section><h2>${escaped(headings[name] ?? name)}</h2>${shown(value)}</section>`,
  )
  return `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<title>Meine Daten – Schulterschluss</title>
<style>
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 sans-serif; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0 0 .75rem; }
dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; } li { margin-bottom: .5rem; }
</style>
<h1>Meine Daten</h1>
${sections.join('\n')}
</html>
`
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '<p>–</p>'
  if (Array.isArray(value)) {
    return value.length === 0 ? '<p>–</p>' : `<ol>${value.map((each) => `<li>${shown(each)}</li>`).join('')}</ol>`
  }
  if (typeof value !== 'object') return `<p>${escaped(plain(value))}</p>`
  const rows = Object.entries(value).map(([name, inner]: [string, unknown]) => {
    const inside = typeof inner === 'object' && inner !== null ? shown(inner) : escaped(plain(inner))
    return `<dt>${escaped(name)}</dt><dd>${inside}</dd>`
  })
  return `<dl>${rows.join('')}</dl>`
}

const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (letter) => `&#${String(letter.codePointAt(0))};`)
