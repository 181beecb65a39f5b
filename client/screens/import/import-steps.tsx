import { importText } from '../../texts/import.ts'
import type { ImportState } from './import-state.ts'

const stepOf: Readonly<Record<ImportState['kind'], number>> = {
  waiting: 0,
  reading: 0,
  asking: 0,
  failed: 0,
  broken: 0,
  preview: 1,
  applying: 2,
  refused: 2,
  applied: 2,
}

/** The three steps, with the one that the person is at. */
export function ImportSteps({ state }: { readonly state: ImportState['kind'] }) {
  const at = stepOf[state]
  return (
    <ol class="import-steps">
      {importText.value.steps.map((name, index) => (
        <li key={name} aria-current={index === at ? 'step' : undefined} data-past={index < at ? '' : undefined}>
          <b>{index + 1}</b> {name}
        </li>
      ))}
    </ol>
  )
}
