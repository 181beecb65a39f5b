import '../../styles/wording.css'
import { useState } from 'preact/hooks'
import { Button } from '../../components/button.tsx'
import { itemText } from '../../texts/lead/item.ts'
import { text } from '../../texts/text.ts'
import { Difference } from './difference.tsx'
import { useWordings } from './use-wordings.ts'
import type { ItemView } from '../../../server/protocol/view.ts'
import type { WordingView } from '../../../server/protocol/http.ts'

/** What an item's text versions say: one as it is, two with their difference. */
export function Wordings({ item }: { readonly item: ItemView }) {
  const words = itemText.value.versions
  const brought = item.versions.map(({ wording }) => wording?.at ?? '').join()
  const { read, again } = useWordings(item.id, brought)
  if (read === 'loading') return <output class="meta">{text.value.loading}</output>
  if (read === 'failed') {
    return (
      <p>
        {words.failed}{' '}
        <Button look="quiet" onPress={again}>
          {itemText.value.story.retry}
        </Button>
      </p>
    )
  }
  const [only] = read
  if (read.length === 1 && only) return <Plain wording={only} />
  return <Compared read={read} />
}

function Plain({ wording: { wording } }: { readonly wording: WordingView }) {
  return wording === null ? <p>{itemText.value.versions.erased}</p> : <div class="wording">{wording}</div>
}

function Compared({ read }: { readonly read: readonly WordingView[] }) {
  const words = itemText.value.versions
  const [from, setFrom] = useState<number | null>(null)
  const [to, setTo] = useState<number | null>(null)
  // Until somebody chooses, the newest against the one before it.
  const before = read.find(({ version }) => version === from) ?? read.at(-2)
  const after = read.find(({ version }) => version === to) ?? read.at(-1)
  if (!before || !after) return null
  return (
    <>
      <p class="wording-choice">
        <Choice label={words.from} read={read} chosen={before.version} onChoose={setFrom} />
        <Choice label={words.to} read={read} chosen={after.version} onChoose={setTo} />
      </p>
      {before.wording === null ? (
        <Plain wording={before} />
      ) : after.wording === null ? (
        <Plain wording={after} />
      ) : (
        <Difference from={before.wording} to={after.wording} />
      )}
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly read: readonly WordingView[]
  readonly chosen: number
  readonly onChoose: (version: number) => void
}

function Choice({ label, read, chosen, onChoose }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select class="field" value={String(chosen)} onChange={(event) => onChoose(Number(event.currentTarget.value))}>
        {read.map(({ version }) => (
          <option key={version} value={String(version)}>
            {text.value.item.version(version)}
          </option>
        ))}
      </select>
    </label>
  )
}
