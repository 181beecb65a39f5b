import 'virtual:kern-tokens.css'
import './styles/index.css'
import { askEarly } from './early.ts'

askEarly()

/**
 * The page's own frame first, the program after it: reading and running that takes a phone longer than all the rest, and
 * meanwhile there is something to see. Nobody looks at a hidden page, and it paints nothing.
 */
const framePainted = new Promise((resolve) => {
  if (document.visibilityState === 'hidden') resolve(null)
  else requestAnimationFrame(() => setTimeout(resolve))
})
await framePainted
await import('./start.tsx')
