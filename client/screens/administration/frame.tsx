import '../../styles/administration.css'
import '../../styles/door.css'
import { useEffect } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { Shell } from '../../shell.tsx'
import { administrationText } from '../../texts/identity/administration.ts'
import { say } from '../../texts/language.ts'
import { administration, loadAdministration, loadTrouble } from './state.ts'
import type { AdministrationView } from '../../../server/protocol/administration.ts'
import type { ComponentChildren } from 'preact'

interface FrameProps {
  readonly title: string
  readonly children: (view: AdministrationView) => ComponentChildren
}

/** The administration's pages: asked anew each time somebody comes, shown from before meanwhile. */
export function AdministrationFrame({ title, children }: FrameProps) {
  const t = administrationText.value
  const view = administration.value
  const trouble = loadTrouble.value
  useEffect(() => void loadAdministration(), [])
  return (
    <Shell screen="administration">
      <article class="administration">
        <h1>{title}</h1>
        {trouble ? (
          <p class="refusal" role="alert">
            {say(trouble)} <Button onPress={() => void loadAdministration()}>{t.again}</Button>
          </p>
        ) : null}
        {view ? children(view) : <output>{trouble ? null : t.loading}</output>}
      </article>
    </Shell>
  )
}
