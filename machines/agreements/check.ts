import { IANAZone } from 'luxon'
import { type Agreement, normIds } from './agreement.ts'
import { wrongSeats } from './check-seats.ts'
import { type Fault, fault } from './fault.ts'
import { type AgreementFile, agreementFile } from './schema.ts'
import { shapeFaults } from './shape-faults.ts'

export type Checked =
  | { readonly ok: true; readonly agreement: Agreement }
  | { readonly ok: false; readonly faults: Fault[] }

/** Reads an agreement from parsed JSON. Every fault is named, so that a person can mend the file in one go. */
export function checkAgreement(input: unknown): Checked {
  if (!agreementFile.Check(input)) return { ok: false, faults: shapeFaults(input) }
  const faults = [
    ...doubles(input),
    ...wrongTerm(input),
    ...wrongNorms(input),
    ...wrongBodies(input),
    ...wrongLines(input),
    ...wrongSeats(input),
  ]
  return faults.length === 0 ? { ok: true, agreement: input } : { ok: false, faults }
}

/**
 * An agreement that ships with the rules.
 * @throws {Error} if its file is faulty.
 */
export function agreementIn(file: unknown): Agreement {
  const checked = checkAgreement(file)
  if (!checked.ok) throw new Error(`The agreement is faulty: ${JSON.stringify(checked.faults)}`)
  return checked.agreement
}

function doubles({ partners, bodies, measures, norms }: AgreementFile): Fault[] {
  const lists = { partners, bodies, measures, norms }
  return Object.entries(lists).flatMap(([list, all]) =>
    all.flatMap(({ id }, index) =>
      all.findIndex((each) => each.id === id) === index
        ? []
        : [
            fault(
              `${list}/${index}/id`,
              `„${id}“ steht schon da. Jede Kennung nur einmal.`,
              `“${id}” is there already. Use each id once.`,
            ),
          ],
    ),
  )
}

function wrongTerm({ validFrom, validTo, timeZone }: AgreementFile): Fault[] {
  const faults: Fault[] = []
  if (validTo < validFrom) {
    faults.push(
      fault(
        'validTo',
        'Das Ende liegt vor dem Anfang. Tauschen Sie die Tage.',
        'The end is before the beginning. Swap the days.',
      ),
    )
  }
  if (!IANAZone.isValidZone(timeZone)) {
    faults.push(
      fault(
        'timeZone',
        'Keine Zeitzone. Schreiben Sie etwa Europe/Berlin.',
        'Not a time zone. Write, for example, Europe/Berlin.',
      ),
    )
  }
  return faults
}

/** The charts cite these clauses: an agreement that leaves one out could not answer "why?". */
const wrongNorms = ({ norms }: AgreementFile): Fault[] =>
  normIds
    .filter((id) => !norms.some((norm) => norm.id === id))
    .map((id) => fault('norms', `${id} fehlt. Die Regeln berufen sich darauf.`, `${id} is missing. The rules cite it.`))

function wrongBodies({ bodies, measures }: AgreementFile): Fault[] {
  const councils = bodies.filter(({ kind }) => kind === 'council').length
  const faults = measures.flatMap(({ committee }, index) =>
    committee === null || bodies.some(({ id }) => id === committee)
      ? []
      : [
          fault(
            `measures/${index}/committee`,
            `„${committee}“ steht nicht unter bodies.`,
            `“${committee}” is not among the bodies.`,
          ),
        ],
  )
  if (councils !== 1) {
    faults.push(
      fault(
        'bodies',
        `Genau ein Gremium ist der Rat (kind: council), hier ${councils}.`,
        `Exactly one body is the council (kind: council), here ${councils}.`,
      ),
    )
  }
  return faults
}

function wrongLines({ norms, bodies, measures }: AgreementFile): Fault[] {
  return Object.entries({ norms, bodies, measures }).flatMap(([list, all]) =>
    all.flatMap(({ lines }, index) =>
      lines === undefined || lines[0] <= lines[1]
        ? []
        : [
            fault(
              `${list}/${index}/lines`,
              'Die erste Zeile liegt hinter der letzten.',
              'The first line is after the last.',
            ),
          ],
    ),
  )
}
