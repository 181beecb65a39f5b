import { plainPage } from '../plain-page.ts'

/** What a link of the demo shows when it is no good any more. */
export const linkUsedPage = plainPage(
  'Link nicht gültig',
  `<p>Dieser Link der Vorführung ist abgelaufen oder unbekannt. Wer sie gestartet hat, findet die Links im Terminal.</p>
<p lang="en">This link of the demo has expired or is unknown. Whoever started it finds the links in the terminal.</p>`,
)
