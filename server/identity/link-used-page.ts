/** What a link of the demo shows when it is no good any more. */
export const linkUsedPage = page(
  'Link nicht gültig',
  `<p>Dieser Link der Vorführung ist abgelaufen oder unbekannt. Wer sie gestartet hat, findet die Links im Terminal.</p>
<p lang="en">This link of the demo has expired or is unknown. Whoever started it finds the links in the terminal.</p>`,
)

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="de">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<meta name="robots" content="noindex">
<title>${title} – Schulterschluss</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/sign-in.css">
<main>
<p class="brand"><img src="/icon.svg" alt=""> Schulterschluss</p>
<h1>${title}</h1>
${body}
</main>
</html>
`
}
