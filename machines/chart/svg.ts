import type { DrawnArrow, DrawnBox, Drawing } from './drawing.ts'

/**
 * A drawing as SVG text: classes only, no colours and no inline styles, so that a strict content security policy lets
 * it stand and a sheet decides on ink and paper.
 * @param sheet for a file that stands by itself: the style sheet to carry along
 */
export function svgOf({ width, height, title, description, boxes, arrows }: Drawing, sheet?: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    ...(sheet === undefined ? [] : [`<style>${sheet}</style>`]),
    ...boxes.filter(({ look }) => look === 'frame').map(frame),
    ...arrows.map(arrow),
    ...boxes.filter(({ look }) => look !== 'frame').map(box),
    '</svg>',
  ].join('\n')
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const frame = ({ x, y, width, height, text }: DrawnBox): string =>
  `<rect class="chart-frame" x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/>` +
  `<text class="chart-name" x="${x + 16}" y="${y + 24}">${escaped(text)}</text>`

function box({ x, y, width, height, text, note, look, mark }: DrawnBox): string {
  const classes = ['chart-box', ...(look === 'end' ? ['chart-end'] : []), ...(mark ? [`chart-${mark}`] : [])]
  const name = `<text class="chart-name" x="${x + 12}" y="${y + (note === null ? 28 : 20)}">${escaped(text)}</text>`
  const second = note === null ? '' : `<text class="chart-label" x="${x + 12}" y="${y + 37}">${escaped(note)}</text>`
  const rect = `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3"/>`
  return `<g class="${classes.join(' ')}">${rect}${name}${second}</g>`
}

function arrow({ path, head, lines, x, y, anchor, past }: DrawnArrow): string {
  const side = anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  const label = lines
    .map((line, index) => `<text${side} x="${x}" y="${y + index * 16}">${escaped(line)}</text>`)
    .join('')
  return `<g class="chart-way${past ? ' chart-past' : ''}"><path d="${path}"/><path class="chart-head" d="${head}"/>${label}</g>`
}
