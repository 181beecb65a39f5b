import type { Plugin } from 'vite'
import { de } from '../texts/de.ts'
import { tokenSheet } from './kern-tokens.ts'

/** Puts our words and KERN's tokens into the frame that `index.html` shows until the program is here. */
export function firstFrame(): Plugin {
  const words: Readonly<Record<string, string>> = {
    product: de.product,
    contact: de.contact.connecting,
    number: de.hall.title,
    title: de.waiting.title,
    text: de.waiting.text,
    legal: de.legal,
    easy: de.easy,
    privacy: de.privacy,
    tokens: tokenSheet(),
  }
  return {
    name: 'first-frame',
    // Before Vite reads the page: its styles are bundled with the others.
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replaceAll(/%(\w+)%/g, (mark, name: string) => words[name] ?? mark),
    },
  }
}
