import { say } from '../../texts/language.ts'
import { deskText } from '../../texts/secretary.ts'
import { text } from '../../texts/text.ts'
import { itemNumber } from '../../texts/why.ts'
import { TroubleText } from './sending.tsx'
import type { CommandResult } from '../../commands.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

interface ClassRowProps {
  readonly item: ItemView
  readonly picked: boolean
  readonly answer: CommandResult | 'sending' | null
  readonly onPick: (on: boolean) => void
}

/** One item with what its title suggests, and the answer to its proposal. */
export function ClassRow({ item, picked, answer, onPick }: ClassRowProps) {
  const t = deskText.value
  const { suggestion } = item
  return (
    <tr>
      <td>
        <input
          type="checkbox"
          class="check"
          aria-label={t.classes.select(itemNumber(item))}
          checked={picked}
          disabled={answer !== null}
          onChange={(event) => onPick(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">
        <b>{item.number ?? '–'}</b> {item.title}
      </th>
      <td>
        {suggestion ? (
          <>
            <b>{t.class[suggestion.value]}</b>, {text.value.finance[suggestion.finance]}
            <span class="ask-hint">{say(suggestion.reason)}</span>
          </>
        ) : item.classification.value ? (
          t.class[item.classification.value]
        ) : null}
      </td>
      <td>
        {answer === null ? null : answer === 'sending' ? (
          text.value.answer.sending
        ) : answer.kind === 'done' ? (
          t.classes.sent
        ) : (
          <TroubleText result={answer} />
        )}
      </td>
    </tr>
  )
}
