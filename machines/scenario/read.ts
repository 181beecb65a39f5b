import { Compile } from 'typebox/compile'
import { type Agreement, type Bilingual, hasPartner } from '../agreements/agreement.ts'
import { foundBy, type SchemaFault } from './faults.ts'
import { AtStep, Frame, type Scenario, SeeStep, SendStep, type Step } from './format.ts'
import { NotInFormat } from './not-in-format.ts'
import { personIn } from './persons.ts'

const frameCheck = Compile(Frame)
const stepChecks = { send: Compile(SendStep), at: Compile(AtStep), see: Compile(SeeStep) }

/**
 * Reads a scenario; `agreementById` says which agreements there are.
 * @throws {NotInFormat} for anything that does not follow the format, naming step and field.
 */
export function readScenario(text: string, agreementById: (id: string) => Agreement | undefined): Scenario {
  const input = parsed(text)
  const id =
    typeof input === 'object' && input !== null && 'id' in input && typeof input.id === 'string' ? input.id : undefined
  if (!frameCheck.Check(input)) throw misfit(frameCheck, input, null, id)
  const agreement = agreementById(input.agreement)
  if (!agreement) {
    const words = { de: `„${input.agreement}“ ist nicht bekannt`, en: `“${input.agreement}” is not known` }
    throw new NotInFormat(words, { step: null, field: 'agreement' }, id)
  }
  for (const [index, { originator }] of (input.motions ?? []).entries()) {
    if (!hasPartner(agreement, originator)) throw nobodys(originator, `motions.${index}.originator`, id)
  }
  const { steps, ...frame } = input
  return { ...frame, agreement, steps: steps.map((step, index) => readStep(step, index + 1, agreement, id)) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const said = String(error).replace(/^SyntaxError: /u, '')
    throw new NotInFormat({ de: `kein JSON: ${said}`, en: `not JSON: ${said}` }, { step: null, field: null })
  }
}

/** Only a partner plans a motion; what somebody else tables is an item. */
function nobodys(originator: string, field: string, id: string | undefined): NotInFormat {
  const de = `„${originator}“ ist kein Partner der Vereinbarung`
  const en = `“${originator}” is no partner of the agreement`
  return new NotInFormat({ de, en }, { step: null, field }, id)
}

const kinds = ['send', 'at', 'see'] as const
const noStep: Bilingual = {
  de: 'muss ein Objekt mit as und send, mit at oder mit see sein',
  en: 'must be an object with as and send, at, or see',
}
const notOneKind: Bilingual = {
  de: 'muss genau eines von send, at, see haben',
  en: 'must have just one of send, at, see',
}
const notOneThing: Bilingual = {
  de: 'muss genau einen Punkt (item) oder ein Vorhaben (motion) nennen',
  en: 'must name one item or one motion',
}

function readStep(step: unknown, number: number, agreement: Agreement, id: string | undefined): Step {
  const fail = (words: Bilingual, field: string | null): NotInFormat =>
    new NotInFormat(words, { step: number, field }, id)
  if (typeof step !== 'object' || step === null) throw fail(noStep, null)
  const [kind, another] = kinds.filter((each) => each in step)
  if (kind === undefined || another !== undefined) throw fail(notOneKind, null)
  const check: Checker = stepChecks[kind]
  if (!check.Check(step)) throw misfit(check, step, number, id)
  const read = step as Step
  const [person, field] = 'as' in read ? [read.as, 'as'] : ['see' in read ? read.see.by : undefined, 'see.by']
  const wrong = person === undefined ? undefined : personIn(agreement, person).wrong
  if (wrong) throw fail(wrong, field)
  if ('see' in read && (read.see.item === undefined) === (read.see.motion === undefined)) throw fail(notOneThing, 'see')
  return read
}

const noFault: SchemaFault = { keyword: '', instancePath: '', message: 'is not in the format', params: {} }

interface Checker {
  Check(input: unknown): boolean
  Errors(input: unknown): readonly SchemaFault[]
}

function misfit(check: Checker, input: unknown, step: number | null, id: string | undefined): NotInFormat {
  const { field, words } = foundBy({ ...noFault, ...check.Errors(input)[0] })
  return new NotInFormat(words, { step, field }, id)
}
