import { useState } from 'preact/hooks'
import { sendCommand } from '../../commands.ts'
import { announce } from '../../announcer.tsx'
import { Button } from '../../components/button.tsx'
import { deskText } from '../../texts/secretary.ts'
import { ClassRow } from './class-row.tsx'
import { items, offerOf, stage } from './desk.ts'
import type { CommandResult } from '../../commands.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

const open = (item: ItemView): boolean => item.suggestion !== null && offerOf(item, 'classify.propose')?.open === true

/** Suggested classes for many items at once; each is answered for itself. A suggestion binds nobody. */
export function ClassesStage() {
  const t = deskText.value.classes
  const [picked, setPicked] = useState<ReadonlySet<string>>(
    () =>
      new Set(
        items
          .peek()
          .filter(open)
          .map(({ id }) => id),
      ),
  )
  const [answers, setAnswers] = useState<ReadonlyMap<string, CommandResult | 'sending'>>(new Map())
  const listed = items.value.filter((item) => open(item) || answers.has(item.id))
  const chosen = listed.filter((item) => picked.has(item.id) && !answers.has(item.id))
  const pick = (id: string, on: boolean): void => {
    const after = new Set(picked)
    if (on) after.add(id)
    else after.delete(id)
    setPicked(after)
  }
  const note = (id: string, answer: CommandResult | 'sending'): void =>
    setAnswers((before) => new Map([...before, [id, answer]]))
  const take = async (): Promise<void> => {
    let done = 0
    for (const item of chosen) note(item.id, 'sending')
    await Promise.all(
      chosen.map(async (item) => {
        const { value, finance } = item.suggestion ?? { value: 'covered', finance: 'none' }
        note(item.id, await sendCommand({ type: 'classify.propose', item: item.id, value, finance }))
        done += 1
      }),
    )
    announce(t.sending(done, chosen.length))
  }
  return (
    <article class="stage lists">
      <header class="stage-idle">
        <h1 tabIndex={-1}>{t.title}</h1>
        <p class="desk-lead">{t.intro}</p>
        <Button onPress={() => (stage.value = 'item')}>{t.back}</Button>
      </header>
      {listed.length === 0 ? (
        <p class="desk-lead">{t.none}</p>
      ) : (
        <table class="lists-table">
          <thead>
            <tr>
              <th scope="col">
                <span class="hide">{t.all}</span>
                <input
                  type="checkbox"
                  class="check"
                  aria-label={t.all}
                  checked={chosen.length > 0 && chosen.length === listed.filter(({ id }) => !answers.has(id)).length}
                  onChange={(event) =>
                    setPicked(event.currentTarget.checked ? new Set(listed.map(({ id }) => id)) : new Set())
                  }
                />
              </th>
              <th scope="col">{t.item}</th>
              <th scope="col">{t.what}</th>
              <th scope="col">{t.answer}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((item) => (
              <ClassRow
                key={item.id}
                item={item}
                picked={picked.has(item.id)}
                answer={answers.get(item.id) ?? null}
                onPick={(on) => pick(item.id, on)}
              />
            ))}
          </tbody>
        </table>
      )}
      {listed.length === 0 ? null : (
        <p class="lists-bar">
          <Button look="main" disabled={chosen.length === 0} onPress={() => void take()}>
            {chosen.length === 0 ? t.nothing : t.take(chosen.length)}
          </Button>
        </p>
      )}
    </article>
  )
}
