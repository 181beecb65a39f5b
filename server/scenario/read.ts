import { Compile } from 'typebox/compile'
import { agreementById } from '../../machines/agreements/registry.ts'
import { AtStep, Frame, type Scenario, SeeStep, SendStep, type Step } from './format.ts'
import { personIn } from './persons.ts'

/** A file that is not in the format: says which step and field, and what is wrong. */
export class NotInFormat extends Error {
  /** The file's own id, where it could be read. */
  readonly id: string | undefined

  constructor(message: string, id?: string) {
    super(message)
    this.name = 'NotInFormat'
    this.id = id
  }
}

const frameCheck = Compile(Frame)
const stepChecks = { send: Compile(SendStep), at: Compile(AtStep), see: Compile(SeeStep) }

/** Reads a scenario. Throws NotInFormat for anything that does not follow the page. */
export function readScenario(text: string): Scenario {
  const input = parsed(text)
  const id = typeof input === 'object' && input !== null && 'id' in input ? String(input.id) : undefined
  if (!frameCheck.Check(input)) throw new NotInFormat(faultOf(frameCheck, input), id)
  if (!agreementById(input.agreement)) throw new NotInFormat(`field agreement: “${input.agreement}” is not known`, id)
  return { ...input, steps: input.steps.map((step, index) => readStep(step, index + 1, input)) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new NotInFormat(`not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readStep(step: unknown, number: number, frame: Frame): Step {
  const fail = (message: string): NotInFormat => new NotInFormat(`step ${number}: ${message}`, frame.id)
  if (typeof step !== 'object' || step === null) throw fail('must be an object with as and send, at, or see')
  const kinds = (['send', 'at', 'see'] as const).filter((kind) => kind in step)
  const kind = kinds[0]
  if (kind === undefined || kinds.length > 1) throw fail('must have just one of send, at, see')
  const check: Checker = stepChecks[kind]
  if (!check.Check(step)) throw fail(faultOf(check, step))
  const read = step as Step
  const person = 'as' in read ? read.as : 'see' in read ? read.see.by : undefined
  const wrong = person === undefined ? undefined : personIn(frame.agreement, person).wrong
  if (wrong !== undefined) throw fail(`field ${'as' in read ? 'as' : 'see.by'}: ${wrong}`)
  if ('see' in read && (read.see.item === undefined) === (read.see.motion === undefined)) {
    throw fail('field see: must name one item or one motion')
  }
  return read
}

interface Checker {
  Check(input: unknown): boolean
  Errors(input: unknown): readonly Fault[]
}

interface Fault {
  readonly instancePath: string
  readonly message: string
  readonly params?: object
}

/** The first fault in words: the field it is in, and what is wrong with it. */
function faultOf(check: Checker, input: unknown): string {
  const fault = check.Errors(input)[0]
  if (!fault) return 'is not in the format'
  const path = fault.instancePath.split('/').filter((part) => part !== '')
  const named = Object.values(fault.params ?? {})
    .flat()
    .filter((name) => typeof name === 'string')
  const unknown = fault.message.includes('additional') || fault.message === 'schema is false'
  const where = [...path, ...(unknown || fault.message.includes('required') ? named.slice(0, 1) : [])].join('.')
  return `field ${where === '' ? '(the whole)' : where}: ${unknown ? 'is not known here' : fault.message}`
}
