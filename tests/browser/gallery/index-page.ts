import type { Picture } from './camera.ts'
import type { Asked } from './looks.ts'

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]

const style = `
  body { margin: 0; padding: 24px; font: 15px/1.4 'Fira Sans', 'Segoe UI', Roboto, Arial, sans-serif; color: #15171c; background: #f3f3f0 }
  h1 { margin: 0 0 8px } h2 { margin: 40px 0 8px; border-bottom: 2px solid } h3 { margin: 20px 0 8px; font-size: 15px }
  form { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 4px 16px; padding: 12px 0; background: #f3f3f0; border-bottom: 1px solid #8a9099 }
  fieldset { border: 0; padding: 0; margin: 0; display: flex; gap: 12px } legend { float: left; margin-right: 12px; font-weight: 600 }
  .row { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start }
  figure { margin: 0 } figcaption { font-size: 13px; color: #474c56 }
  img { display: block; height: 260px; width: auto; max-width: 560px; object-fit: cover; object-position: top; background: #fff; outline: 1px solid #8a9099 }
  [hidden] { display: none } pre { white-space: pre-wrap }`

const script = `
  const form = document.querySelector('form')
  const show = () => {
    const chosen = new FormData(form)
    const widths = chosen.getAll('width'), modes = chosen.getAll('mode'), words = String(chosen.get('words')).toLowerCase()
    for (const figure of document.querySelectorAll('figure'))
      figure.hidden = !widths.includes(figure.dataset.width) || !modes.includes(figure.dataset.mode) || !figure.dataset.name.includes(words)
    for (const part of document.querySelectorAll('.scene, .room')) part.hidden = !part.querySelector('figure:not([hidden])')
  }
  form.addEventListener('input', show)
  form.addEventListener('submit', (event) => event.preventDefault())
  show()`

const boxes = (name: string, values: readonly (string | number)[]): string =>
  `<fieldset><legend>${name}</legend>${values
    .map(
      (value) =>
        `<label><input type="checkbox" name="${name}" value="${String(value)}" checked> ${String(value)}</label>`,
    )
    .join('')}</fieldset>`

const figure = ({ room, scene, file, width, mode }: Picture): string =>
  `<figure data-width="${String(width)}" data-mode="${mode}" data-name="${escaped(`${room}/${scene}`.toLowerCase())}">` +
  `<a href="${encodeURI(file)}"><img loading="lazy" src="${encodeURI(file)}" alt="${escaped(scene)}"></a>` +
  `<figcaption>${String(width)} ${mode}</figcaption></figure>`

/** The page over all pictures: thumbnails by screen, filters by width, mode and name. It asks no network for anything. */
export function indexPage(pictures: readonly Picture[], findings: readonly string[], asked: Asked): string {
  const rooms = unique(pictures.map(({ room }) => room)).map((room) => {
    const here = pictures.filter((each) => each.room === room)
    const scenes = unique(here.map(({ scene }) => scene)).map(
      (scene) =>
        `<section class="scene"><h3>${escaped(scene)}</h3><div class="row">${here
          .filter((each) => each.scene === scene)
          .map(figure)
          .join('')}</div></section>`,
    )
    return `<section class="room"><h2>${escaped(room)}</h2>${scenes.join('\n')}</section>`
  })
  const absent = asked.all
    ? ''
    : '<p>Not here: dark at 320, 768 and 1920, contrast at 320, 390, 768 and 1920, and forced colours, but for what shows display codes; paper, but for what is printed. <code>npm run gallery -- --all</code> takes them all. Pages are cut at 3000 px.</p>'
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gallery</title><style>${style}</style>
<h1>Gallery</h1><p>${String(pictures.length)} pictures. ${asked.part === '' ? '' : `Only what is called ${escaped(asked.part)}.`}</p>${absent}
<details ${findings.length === 0 ? '' : 'open'}><summary>${String(findings.length)} findings</summary><pre>${escaped(findings.join('\n'))}</pre></details>
<form>${boxes(
    'width',
    unique(pictures.map(({ width }) => width)).toSorted((one, other) => one - other),
  )}${boxes('mode', unique(pictures.map(({ mode }) => mode)))}
<label>Name <input name="words" type="search"></label></form>
${rooms.join('\n')}<script>${script}</script></html>`
}
