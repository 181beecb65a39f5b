import { clockWithSeconds, weekday } from '../../texts/dates.ts'
import { storyText } from '../../texts/lead/story.ts'
import { motionText } from '../../texts/motions/page.ts'
import { text } from '../../texts/text.ts'
import { moment, partnerIds, sides } from '../lead/words.ts'
import { whoWords } from '../story/who.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'
import type { StoryEntry } from '../../../server/protocol/http.ts'

interface NoticeProps {
  readonly motion: MotionView
  readonly entries: readonly StoryEntry[]
}

/** The proof of delivery: what the partners were told, by whom, on which text, when, and what they did first. Facts. */
export function Notice({ motion, entries }: NoticeProps) {
  const words = motionText.value.notice
  const { notice, known } = motion
  if (!known) return null
  return (
    <section class="sect">
      <h2>{words.title}</h2>
      {notice ? (
        <>
          <blockquote class="notice-text">{notice.text}</blockquote>
          <Facts rows={proof(motion, notice, entries)} />
          <p class="meta">{words.meaning}</p>
        </>
      ) : (
        <p>{words.none}</p>
      )}
    </section>
  )
}

type Row = readonly [name: string, value: string]

function Facts({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <dl class="notice-facts">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function proof(motion: MotionView, notice: NonNullable<MotionView['notice']>, entries: readonly StoryEntry[]): Row[] {
  const words = motionText.value.notice
  const told = entries.findLast(({ type }) => type === 'motion.notify')
  const others = partnerIds().filter((partner) => partner !== motion.originator)
  const newer = motion.version === notice.version ? '' : words.since(motion.version)
  return [
    [words.by, told ? whoWords(told) : sides().name(motion.originator)],
    [words.at, words.atValue(weekday(notice.at), clockWithSeconds(notice.at))],
    [words.on, `${text.value.item.version(notice.version)}${newer}`],
    [words.to, words.toValue(sides().names(others))],
    // Not before the story is here: "none yet" would be a guess.
    ...(told
      ? others.map((partner): Row => [words.answer(sides().name(partner)), firstAct(motion, partner, told, entries)])
      : []),
  ]
}

/** The first thing that this side did with the plan since the notice. */
function firstAct({ kind }: MotionView, partner: string, told: StoryEntry, entries: readonly StoryEntry[]): string {
  const words = motionText.value.notice
  const act = entries.find((entry) => entry.partner === partner && entry.version > told.version)
  if (!act) return kind === 'resolution' ? words.noAnswer : words.unanswered
  return words.answered(storyText.value.happened[act.type] ?? storyText.value.other, moment(act.at))
}
