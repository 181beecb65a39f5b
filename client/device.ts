/**
 * What a device remembers. A person's choices (`mode`, `language`, `letters`) stay, and so do the heads of the logs that it
 * was shown (`heads`: numbers and hashes). The last state of the council (`council`, with the time when the server was
 * last `heard`) stays until its person signs out or is signed out, so that the hall opens without the server; which lines
 * were `seen` lives only as long as the tab. A device that refuses to store simply forgets. What of this is about people
 * stands in `server/privacy/kept-on-devices.ts`.
 */
const lasting = {
  mode: true,
  language: true,
  letters: true,
  heads: true,
  council: true,
  heard: true,
  seen: false,
} as const
export type Remembered = keyof typeof lasting

const shelf = (key: Remembered): Storage => (lasting[key] ? localStorage : sessionStorage)

export function remember(key: Remembered, value: string | null): void {
  try {
    if (value === null) shelf(key).removeItem(`schulterschluss.${key}`)
    else shelf(key).setItem(`schulterschluss.${key}`, value)
  } catch {
    // Private windows may refuse; the choice then lasts until the page is left.
  }
}

export function recall(key: Remembered): string | null {
  try {
    return shelf(key).getItem(`schulterschluss.${key}`)
  } catch {
    return null
  }
}
