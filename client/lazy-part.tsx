import { useEffect, useState } from 'preact/hooks'
import { renew } from './renew.ts'
import { text } from './texts/text.ts'
import type { ComponentType } from 'preact'

/** A part of a screen whose code is loaded when it is first shown. It says so while it loads, and if it cannot. */
export function lazyPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let ready: ComponentType<Props> | null = null
  return function LazyPart(props: Props) {
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
      const Part = ready
      return <Part {...props} />
    }
    return <output class="meta">{state === 'failed' ? text.value.loadFailed : text.value.loading}</output>
  }
}
