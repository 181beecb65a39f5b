import book from '@fontsource/fira-sans/files/fira-sans-latin-400-normal.woff2?url'
import medium from '@fontsource/fira-sans/files/fira-sans-latin-500-normal.woff2?url'
import semibold from '@fontsource/fira-sans/files/fira-sans-latin-600-normal.woff2?url'
import bold from '@fontsource/fira-sans/files/fira-sans-latin-700-normal.woff2?url'
import extrabold from '@fontsource/fira-sans/files/fira-sans-latin-800-normal.woff2?url'

const weights = { 400: book, 500: medium, 600: semibold, 700: bold, 800: extrabold }

/**
 * Fira Sans, KERN's family: only the Latin part and the weights in use, from this server. Called once, by each page when it
 * has nothing more urgent to load: the letters are 120 kB, and until then others of the same width stand in (`styles/fonts.css`).
 */
export function loadFonts(): void {
  for (const [weight, url] of Object.entries(weights))
    document.fonts.add(new FontFace('Fira Sans', `url(${url}) format('woff2')`, { weight, display: 'swap' }))
}
