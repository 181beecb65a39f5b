import { useState } from 'preact/hooks'
import { say } from '../../texts/language.ts'
import { pastText } from '../../texts/past.ts'
import { readRollCall } from './past-requests.ts'
import type { Call } from './vote-draft.ts'

/** Names and votes from a file, in place of typing them; they are shown and can be changed before anything is logged. */
export function RollCallFile({ onCalls }: { readonly onCalls: (calls: readonly Call[]) => void }) {
  const t = pastText.value.rollCall
  const [problem, setProblem] = useState<string | null>(null)
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const told = await readRollCall(file)
    if ('problem' in told) return setProblem(told.problem ? say(told.problem) : pastText.value.noAnswer)
    setProblem(null)
    onCalls(told.value.calls.map(({ person, vote }) => ({ person, vote })))
  }
  return (
    <p>
      <label class="label">
        {t.label}
        <input
          class="field"
          type="file"
          accept=".csv,.tsv,.json"
          onChange={(event) => void choose(event.currentTarget.files?.[0])}
        />
      </label>
      {problem === null ? null : (
        <span class="refusal" role="alert">
          {problem}
        </span>
      )}
    </p>
  )
}
