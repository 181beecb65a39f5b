import { agreement } from '../../store.ts'
import { say } from '../../texts/language.ts'
import { importText } from '../../texts/import.ts'
import { bodyName } from '../../texts/why.ts'
import { chosenBodies } from './import-state.ts'
import type { ImportPreview } from '../../../server/protocol/import.ts'

/** Which body of the source is which of the agreement: shown, and to be corrected before anything is written. */
export function ImportBodies({ meetings }: Pick<ImportPreview, 'meetings'>) {
  const t = importText.value.bodies
  const fresh = meetings.filter(({ known, sourceBody }) => !known && sourceBody !== null)
  const first = fresh.filter(({ sourceBody }, at) => fresh.findIndex((other) => other.sourceBody === sourceBody) === at)
  if (first.length === 0) return null
  return (
    <section class="import-part">
      <h2>{t.heading}</h2>
      <p class="meta">{t.hint}</p>
      <ul>
        {first.map(({ sourceBody, body, bodyName: own }) => (
          <li key={sourceBody} class="import-body">
            <label>
              <b>{sourceBody}</b>
              <select
                class="field"
                value={chosenBodies.value[sourceBody ?? ''] ?? body}
                onChange={(event) => {
                  chosenBodies.value = { ...chosenBodies.value, [sourceBody ?? '']: event.currentTarget.value }
                }}
              >
                {own === null ? null : (
                  <option value={body}>
                    {bodyName(agreement.value, body, own)} ({t.outside})
                  </option>
                )}
                {agreement.value?.bodies.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {say(name)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </section>
  )
}
