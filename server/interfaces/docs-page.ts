/** The interfaces as a page to read: no script, no foreign address, its style from our own. */

interface Operation {
  readonly summary?: string
  readonly hide?: boolean
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema?: unknown }[]
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }
  readonly responses?: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }>
  >
}
export interface OpenApi {
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
interface Message {
  readonly summary?: string
  readonly payload?: unknown
}

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/gu, (letter) => `&#${String(letter.codePointAt(0))};`)
const json = (value: unknown): string => `<pre tabindex="0">${escaped(JSON.stringify(value, null, 2))}</pre>`
const schemaOf = (content: Readonly<Record<string, { readonly schema?: unknown }>> | undefined): unknown =>
  Object.values(content ?? {})[0]?.schema

export function docsPage(openapi: OpenApi, channel: { readonly messages: Readonly<Record<string, Message>> }): string {
  const routes = Object.entries(openapi.paths ?? {}).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => route(`${method.toUpperCase()} ${path}`, operation)),
  )
  const frames = Object.entries(channel.messages).map(
    ([kind, { summary, payload }]) =>
      `<details><summary><code>${escaped(kind)}</code> ${escaped(summary ?? '')}</summary>${json(payload)}</details>`,
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,">
<title>Interfaces – Schulterschluss</title>
<link rel="stylesheet" href="/api/docs.css">
<main>
<h1>Interfaces</h1>
<p>Made from the schemas in use. For programs: <a href="/api/openapi.json">OpenAPI</a> (HTTP) and <a href="/api/asyncapi.json">AsyncAPI</a> (the socket). Whoever asks gets what their screen shows, no more; errors are <code>{"error": {"code", "message": {"de", "en"}}}</code>. Requests that write need an <code>Origin</code> header of this site.</p>
<h2>HTTP</h2>
${routes.join('\n')}
<h2>Socket <code>/live</code></h2>
${frames.join('\n')}
</main>
</html>
`
}

function route(name: string, { summary, parameters = [], requestBody, responses = {} }: Operation): string {
  const body = schemaOf(requestBody?.content)
  const answers = Object.entries(responses).flatMap(([status, { content }]) => {
    const schema = schemaOf(content)
    return schema === undefined ? [] : [`<h3>Answer ${escaped(status)}</h3>${json(schema)}`]
  })
  const asked = parameters.map(({ in: where, name: parameter, schema }) => ({ [parameter]: schema, in: where }))
  const parts = [
    ...(asked.length === 0 ? [] : [`<h3>Parameters</h3>${json(asked)}`]),
    ...(body === undefined ? [] : [`<h3>Body</h3>${json(body)}`]),
    ...answers,
  ]
  return `<details><summary><code>${escaped(name)}</code> ${escaped(summary ?? '')}</summary>${parts.join('') || '<p>No parameters.</p>'}</details>`
}

export const docsStyle = `body { margin: 0; background: #fff; color: #0f1115; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem; }
summary { padding: .6rem 0; min-height: 1.5rem; cursor: pointer; overflow-wrap: anywhere; }
details { border-top: 1px solid #c9ccd3; }
h3 { margin: .5rem 0 .25rem; font-size: 1rem; }
pre { margin: 0 0 1rem; padding: .75rem; max-height: 24rem; overflow: auto; background: #f3f4f6; font-size: .875rem; }
a, code { color: inherit; font-weight: 600; }
@media (prefers-color-scheme: dark) {
  body { background: #0f1115; color: #f3f4f6; }
  pre { background: #1d2027; }
  details { border-color: #474c56; }
}
`
