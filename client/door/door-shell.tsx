import { useEffect } from 'preact/hooks'
import { Brand } from '../components/brand.tsx'
import { Button } from '../components/button.tsx'
import { Legal } from '../components/legal.tsx'
import { ModeButton } from '../components/mode-button.tsx'
import { mode, switchMode } from '../mode.ts'
import { language, speak } from '../texts/language.ts'
import { text } from '../texts/text.ts'
import type { ComponentChildren } from 'preact'

interface DoorShellProps {
  readonly title: string
  readonly children: ComponentChildren
  readonly wide?: boolean
}

/** The frame of the door's pages: no areas, no person, no connection. */
export function DoorShell({ title, children, wide = false }: DoorShellProps) {
  const t = text.value
  useEffect(() => {
    document.title = `${title} – ${t.product}`
  }, [title, t])
  return (
    <>
      <header class="bar">
        <Brand name={t.product} href="/" />
        <div class="bar-end">
          <Button look="quiet" onPress={() => speak(language.value === 'de' ? 'en' : 'de')}>
            <span lang={t.menu.otherLanguageCode}>{t.menu.otherLanguage}</span>
          </Button>
          <ModeButton hall={mode.value === 'hall'} onSwitch={switchMode} />
        </div>
      </header>
      <main id="content" class="screen" tabIndex={-1}>
        <div class={wide ? 'plain door door--wide' : 'plain door'}>{children}</div>
      </main>
      <Legal />
    </>
  )
}
