import { resultText } from '../../../server/protocol/words/result-text.ts'
import { agendaItems } from '../../agenda.ts'
import { announce } from '../../announcer.tsx'
import { Button } from '../../components/button.tsx'
import { known, me } from '../../store.ts'
import { downloadsText } from '../../texts/downloads.ts'
import { itemNumber } from '../../texts/why.ts'
import type { MeetingView } from '../../../server/protocol/view.ts'

/** Results in the words of the council's own system, for the office to paste there one by one. */
export function ResultTexts({ meeting }: { readonly meeting: MeetingView }) {
  const t = downloadsText.value.results
  const rows = agendaItems(known.value, meeting)
    .filter((item) => item.public)
    .flatMap((item) =>
      item.outcomes
        .filter((outcome) => outcome.meeting === meeting.id && outcome.confirmed)
        .map((outcome) => ({ item, at: outcome.at, words: resultText(item, outcome) })),
    )
  if (me.value?.role !== 'secretary' || rows.length === 0) return null
  const copy = async (name: string, words: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(words)
      announce(t.copied(name))
    } catch {
      announce(t.failed)
    }
  }
  return (
    <details class="result-texts">
      <summary>{t.title}</summary>
      <p class="meta">{t.what}</p>
      <ul>
        {rows.map(({ item, at, words }) => (
          <li key={`${item.id} ${at}`}>
            <span>
              <b>{itemNumber(item)}</b> {words}
            </span>
            <Button look="quiet" onPress={() => void copy(itemNumber(item), words)}>
              {t.copy}
              <span class="hide">: {itemNumber(item)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
