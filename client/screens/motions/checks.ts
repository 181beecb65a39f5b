import { known, me } from '../../store.ts'
import { dayShort } from '../../texts/dates.ts'
import { motionActText } from '../../texts/motions/acts.ts'
import { boardText } from '../../texts/motions/board.ts'
import { bodyName, itemNumber } from '../../texts/why.ts'
import { agreement } from '../../store.ts'
import { lineWord } from '../line-word.ts'
import { choiceWord } from './words.ts'
import { shownCode, partnerIds, sides } from '../lead/words.ts'
import type { MotionView } from '../../../server/protocol/motion-view.ts'
import type { ItemView } from '../../../server/protocol/view.ts'

/** Something that has to be there before a motion may be published: given, or missing still. */
export interface Check {
  readonly given: boolean
  readonly words: string
}

const given = (words: string): Check => ({ given: true, words })
const missing = (words: string): Check => ({ given: false, words })

/** What is there and what is missing, in the order of the way. */
export function checksOf(motion: MotionView): readonly Check[] {
  const words = boardText.value.check
  switch (motion.state) {
    case 'planned':
      return [notice(motion), ...(motion.kind === 'motion' ? [missing(words.coordinate)] : [])]
    case 'notified':
      return [notice(motion), missing(words.coordinate)]
    case 'coordinating':
      return choices(motion, words.yourWord, words.theirWord)
    case 'boardTalk':
      return choices(motion, words.yourResult, words.theirResult)
    case 'classDispute':
      return kinds(motion)
    case 'clearedJoint':
    case 'clearedSolo':
      return [given(words.clear)]
    case 'noticed':
      return [given(words.noMore)]
    case 'published':
      return [given(words.published(dayShort(motion.travelled.at(-1)?.at ?? ''))), missing(words.file)]
    case 'irregular':
      return [given(words.outside), motion.kind === 'motion' ? missing(words.coordinate) : notice(motion)]
    case 'filed':
      return filed(motion)
    default:
      return [given(words.over)]
  }
}

function notice({ notice: proof, originator }: MotionView): Check {
  const words = boardText.value.check
  const names = sides().names(partnerIds().filter((partner) => partner !== originator))
  return proof ? given(words.told(names)) : missing(words.tell(names))
}

function choices(motion: MotionView, yours: string, theirs: (name: string) => string): Check[] {
  const { check } = boardText.value
  return partnerIds().map((partner) => {
    const choice = motion.choices.find((one) => one.partner === partner)
    const name = sides().name(partner)
    if (choice) return given(check.said(name, choiceWord(motion, choice)))
    return missing(partner === me.value?.partner ? yours : theirs(name))
  })
}

function kinds(motion: MotionView): Check[] {
  const { check } = boardText.value
  return partnerIds().map((partner) => {
    const word = motion.settle.find((one) => one.partner === partner)
    const name = sides().name(partner)
    if (word) return given(check.said(name, motionActText.value.said[word.value]))
    return missing(partner === me.value?.partner ? check.yourKind : check.theirWord(name))
  })
}

function filed({ item: id }: MotionView): Check[] {
  const words = boardText.value.check
  const item = id === null ? undefined : known.value.items.get(id)
  if (!item) return [given(words.filed)]
  const body = bodyName(agreement.value, item.station.body)
  const stands = item.meeting === null ? words.filedPool(body) : words.filedAs(itemNumber(item), body)
  return [given(stands), line(item)]
}

/** What members see of the item; nothing while this screen does not know. */
function line(item: ItemView): Check {
  const words = boardText.value.check
  if (shownCode(item) === 'stale' || item.display.code === 'noLine') return missing(words.lineOpen)
  return given(words.line(lineWord(item.display)))
}
