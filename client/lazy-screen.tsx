import { useEffect, useState } from 'preact/hooks'
import { renew } from './renew.ts'
import { Shell } from './shell.tsx'
import { text } from './texts/text.ts'
import type { ComponentType } from 'preact'

/** A screen whose code is loaded when somebody goes there. It says so while it loads, and if it cannot. */
export function lazyScreen(load: () => Promise<ComponentType>): ComponentType {
  let ready: ComponentType | null = null
  return function LazyScreen() {
    const [state, setState] = useState<'loading' | 'ready' | 'failed'>(ready ? 'ready' : 'loading')
    useEffect(() => {
      if (ready) return
      const start = async (): Promise<void> => {
        try {
          ready = await load()
          setState('ready')
        } catch {
          setState('failed')
          void renew(import.meta.url)
        }
      }
      void start()
    }, [])
    if (ready) {
      const Screen = ready
      return <Screen />
    }
    return (
      <Shell screen="plain">
        <output class="plain-note">{state === 'failed' ? text.value.loadFailed : text.value.loading}</output>
      </Shell>
    )
  }
}
