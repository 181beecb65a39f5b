/** A page that needs none of the program’s code: for links that come from elsewhere. `body` is HTML. */
export function plainPage(title: string, body: string): string {
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
