import '../styles/import.css'
import '../styles/drop.css'
import { useEffect, useRef } from 'preact/hooks'
import { announce } from '../announcer.tsx'
import { Button } from '../components/button.tsx'
import { FileDrop } from '../components/file-drop.tsx'
import { Shell } from '../shell.tsx'
import { say } from '../texts/language.ts'
import { importText } from '../texts/import.ts'
import { importState, read, stopReading } from './import/import-state.ts'
import { ImportAddress } from './import/import-address.tsx'
import { ImportDone } from './import/import-done.tsx'
import { ImportPreviewView } from './import/import-preview.tsx'
import { ImportProblemsView } from './import/import-problems.tsx'
import { ImportRefusedView } from './import/import-refused.tsx'
import { ImportSteps } from './import/import-steps.tsx'
import { size } from './import/size.ts'

/** Einlesen: choose a file, check what it would do, then take it over. */
export function ImportScreen() {
  const t = importText.value
  const state = importState.value
  const headingRef = useRef<HTMLHeadingElement>(null)
  useSpokenState(headingRef)
  const idle = state.kind === 'waiting' || state.kind === 'failed'
  return (
    <Shell screen="import">
      <article class="import">
        <h1 tabIndex={-1} ref={headingRef}>
          {t.title}
        </h1>
        <ImportSteps state={state.kind} />
        {idle ? <p class="import-lead">{t.intro}</p> : null}
        {state.kind === 'failed' ? (
          <p class="refusal" role="alert">
            {state.message ? say(state.message) : state.while === 'reading' ? t.noAnswer : t.unclear}
          </p>
        ) : null}
        {state.kind === 'reading' ? <p class="import-work">{t.reading(state.name, size(state.bytes))}</p> : null}
        {state.kind === 'asking' ? (
          <div class="import-work">
            <output>{t.address.asking(state.so.requests, state.so.meetings)}</output>
            <Button look="quiet" onPress={stopReading}>
              {t.address.stop}
            </Button>
          </div>
        ) : null}
        {state.kind === 'applying' ? <p class="import-work">{t.applying(state.commands)}</p> : null}
        {state.kind === 'preview' ? <ImportPreviewView preview={state.preview} /> : null}
        {state.kind === 'broken' ? <ImportProblemsView problems={state.problems} /> : null}
        {state.kind === 'refused' ? <ImportRefusedView refused={state.refused} /> : null}
        {state.kind === 'applied' ? (
          <ImportDone applied={state.applied} meeting={state.meeting} meetings={state.meetings} />
        ) : null}
        {idle ? <ImportAddress /> : null}
        {idle || state.kind === 'broken' || state.kind === 'refused' ? (
          <FileDrop
            label={idle ? t.choose : t.other}
            hint={t.drop}
            dropNow={t.dropNow}
            types={t.types}
            accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
            onFile={(file) => void read(file)}
          />
        ) : null}
      </article>
    </Shell>
  )
}

/** Says what happens, and takes the focus back to the heading when what had it is gone. */
function useSpokenState(headingRef: { readonly current: HTMLHeadingElement | null }): void {
  const state = importState.value
  useEffect(() => {
    const t = importText.peek()
    if (state.kind === 'reading') announce(t.reading(state.name, size(state.bytes)))
    if (state.kind === 'applying') announce(t.applying(state.commands))
    if (state.kind === 'preview') announce(`${t.preview}. ${say(state.preview.summary)}`)
    if (state.kind === 'broken') announce(t.broken)
    if (state.kind === 'applied') announce(t.done)
    if (document.activeElement === null || document.activeElement === document.body) headingRef.current?.focus()
  }, [state, headingRef])
}
