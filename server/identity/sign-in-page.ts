/** The page behind a one-time link: scanners of mail follow links, so that only a press of the button uses it up. */
export const signInPage = page(
  'Anmelden',
  `<p>Mit diesem Link melden Sie dieses Gerät an. Er gilt einmal.</p>
<p lang="en">This link signs in this device. It works once.</p>
<form method="post"><button>Anmelden <span lang="en">/ Sign in</span></button></form>`,
)

/** Instead of the button, when the link is no good. */
export const linkUsedPage = page(
  'Link nicht gültig',
  `<p>Dieser Anmeldelink ist verbraucht, abgelaufen oder unbekannt. Ihre Fraktionsgeschäftsstelle stellt
Ihnen einen neuen aus.</p>
<p lang="en">This sign-in link is used up, expired or unknown. Your faction’s office can issue a new one.</p>`,
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
