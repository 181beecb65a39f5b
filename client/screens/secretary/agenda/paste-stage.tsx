import { useId, useState } from 'preact/hooks'
import { agendaItems } from '../../../agenda.ts'
import { Button } from '../../../components/button.tsx'
import { agreement, known } from '../../../store.ts'
import { deskText } from '../../../texts/secretary.ts'
import { stage } from '../desk.ts'
import { additions, doubtsOf } from './paste-plan.ts'
import { PasteRow } from './paste-row.tsx'
import { readPasted } from './pasted.ts'
import { mendAgenda } from './send.ts'
import type { PastedItem } from './paste-plan.ts'
import type { Mended } from './send.ts'
import type { MeetingView } from '../../../../server/protocol/view.ts'

/** What a person decided otherwise than the list says, by line. */
interface Choices {
  readonly take: Readonly<Record<number, boolean>>
  readonly open: Readonly<Record<number, boolean>>
}
const none: Choices = { take: {}, open: {} }

/** A list from elsewhere, one item a line: first what was made of each line, then, and only then, the same added. */
export function PasteStage({ meeting }: { readonly meeting: MeetingView }) {
  const t = deskText.value.paste
  const id = useId()
  const [words, setWords] = useState('')
  const [choices, setChoices] = useState(none)
  const [busy, setBusy] = useState(false)
  const [mended, setMended] = useState<Mended | null>(null)
  const agenda = agendaItems(known.value, meeting)
  const lines = readPasted(words)
  const doubts = doubtsOf(lines, mended?.ok ? [] : agenda)
  const takes = (at: number): boolean => choices.take[at] ?? doubts[at] !== 'onAgenda'
  const taken = lines.flatMap((line, at): { readonly at: number; readonly line: PastedItem }[] =>
    line.kind === 'item' && takes(at) ? [{ at, line: { ...line, public: choices.open[at] ?? line.public } }] : [],
  )
  const add = async (): Promise<void> => {
    setBusy(true)
    const bodyKind = agreement.value?.bodies.find((body) => body.id === meeting.body)?.kind ?? 'committee'
    const commands = additions(
      taken.map(({ line }) => line),
      meeting,
      agenda,
      bodyKind,
    )
    setMended(await mendAgenda(commands, t.added(taken.length)))
    setBusy(false)
  }
  const answers = mended && !mended.ok ? mended.answers : []
  return (
    <article class="stage lists">
      <header class="stage-idle">
        <h1 tabIndex={-1}>{t.title}</h1>
        <p class="desk-lead">{t.intro}</p>
      </header>
      <p class="ask-field">
        <label class="label" for={id}>
          {t.label}
        </label>
        <textarea
          id={id}
          class="field paste-field"
          rows={8}
          spellcheck={false}
          placeholder={t.example}
          value={words}
          onInput={(event) => {
            setWords(event.currentTarget.value)
            setChoices(none)
            setMended(null)
          }}
        />
      </p>
      <div role="alert">
        {mended === null ? null : mended.ok ? (
          <p class="lists-said">{t.added(taken.length)}</p>
        ) : (
          <p class="refusal">
            <b>{t.nothingAdded}</b> {mended.message}
          </p>
        )}
      </div>
      {lines.length === 0 ? null : (
        <>
          <h2>{mended?.ok ? t.answers : t.preview}</h2>
          <table class="lists-table">
            <thead>
              <tr>
                <th scope="col">{t.take}</th>
                <th scope="col">{deskText.value.ask.number}</th>
                <th scope="col">{deskText.value.ask.title}</th>
                <th scope="col">{deskText.value.ask.reference}</th>
                <th scope="col">{deskText.value.ask.public}</th>
                <th scope="col">{t.what}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, at) => (
                <PasteRow
                  // oxlint-disable-next-line react/no-array-index-key -- lines may repeat; their place is what they are
                  key={at}
                  line={line}
                  place={at + 1}
                  doubt={doubts[at] ?? null}
                  taken={takes(at)}
                  open={choices.open[at] ?? (line.kind === 'item' && line.public)}
                  answer={answers[taken.findIndex((one) => one.at === at)] ?? null}
                  done={mended?.ok === true}
                  onTake={(on) => setChoices({ ...choices, take: { ...choices.take, [at]: on } })}
                  onOpen={(on) => setChoices({ ...choices, open: { ...choices.open, [at]: on } })}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      <p class="lists-ways">
        {mended?.ok ? null : (
          <Button look="main" busy={busy} disabled={taken.length === 0} onPress={() => void add()}>
            {busy ? deskText.value.ask.sending : t.add(taken.length)}
          </Button>
        )}
        <Button onPress={() => (stage.value = 'order')}>{t.toOrder}</Button>
        <Button onPress={() => (stage.value = 'item')}>{deskText.value.classes.back}</Button>
      </p>
    </article>
  )
}
