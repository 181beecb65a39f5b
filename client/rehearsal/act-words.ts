import { saidWith } from '../screens/lead/story.ts'
import { deskActs } from '../texts/lead/act-facts.ts'
import { actText } from '../texts/lead/acts.ts'
import { storyText } from '../texts/lead/story.ts'
import { motionActText } from '../texts/motions/acts.ts'
import { motionActs } from '../texts/motions/facts.ts'
import { rehearsalText } from '../texts/rehearsal/page.ts'
import type { ActFacts, DeskAct } from '../texts/lead/act-facts.ts'
import type { MotionAct, MotionFacts } from '../texts/motions/facts.ts'

export const isDeskAct = (type: string): type is DeskAct => deskActs.some((act) => act === type)
export const isMotionAct = (type: string): type is MotionAct => motionActs.some((act) => act === type)

/** An act as its button names it where nothing more is known of the item, or of the plan. */
const anyItem: ActFacts = {
  two: true,
  adjournments: 1,
  vote: null,
  version: 1,
  coordination: 'open',
  classValue: null,
  suggested: null,
  finance: 'none',
  inVote: false,
}
const anyPlan: MotionFacts = {
  two: true,
  kind: 'motion',
  essential: false,
  version: 1,
  own: true,
  joint: false,
  originator: '',
}

/** What somebody sets out to do: "Linie vorschlagen: JA". */
export const actWords = (command: unknown): string => withSaid(command, plainAct)

/** What somebody did, as the story of an item tells it: "Linie vorgeschlagen: JA". */
export const deedWords = (command: unknown): string =>
  withSaid(command, (type) => storyText.value.happened[type] ?? plainAct(type))

function plainAct(type: string): string {
  if (isDeskAct(type)) return actText.value.label[type](anyItem)
  if (isMotionAct(type)) return motionActText.value.label[type](anyPlan)
  return rehearsalText.value.act[type] ?? storyText.value.happened[type] ?? type
}

function withSaid(command: unknown, words: (type: string) => string): string {
  const { type, ...event } = (typeof command === 'object' && command !== null ? command : {}) as Record<string, unknown>
  if (typeof type !== 'string') return storyText.value.other
  const said = saidWith({ type, event })
  return said === null ? words(type) : `${words(type)}: ${said}`
}
