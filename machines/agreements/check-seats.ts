import { DateTime } from 'luxon'
import type { Seating } from './agreement.ts'
import { type Fault, fault } from './fault.ts'
import type { AgreementFile } from './schema.ts'

/** A row of seats with its place in the file. */
interface Row extends Seating {
  readonly where: string
}

/** What is wrong with the dated seats: every row by itself, and the rows of one body one after the other. */
export function wrongSeats(file: AgreementFile): Fault[] {
  if (file.seats === undefined) return []
  const rows = file.seats.map((row, index): Row => ({ ...row, where: `seats/${index}` }))
  const bodies = [...new Set(rows.map(({ body }) => body))]
  return [
    ...rows.flatMap((row) => wrongRow(row, file)),
    ...bodies.flatMap((body) => overlaps(inOrder(rows, body))),
    ...gaps(file, rows),
  ]
}

const inOrder = (rows: readonly Row[], body: string): Row[] =>
  rows.filter((row) => row.body === body).toSorted((a, b) => (a.from < b.from ? -1 : 1))

function wrongRow({ where, body, from, to, members, partners }: Row, file: AgreementFile): Fault[] {
  const faults: Fault[] = []
  if (!file.bodies.some(({ id }) => id === body)) {
    faults.push(fault(`${where}/body`, `„${body}“ steht nicht unter bodies.`, `“${body}” is not among the bodies.`))
  }
  if (to < from) {
    faults.push(
      fault(
        `${where}/to`,
        `Endet am ${to}, beginnt aber erst am ${from}. Tauschen Sie die Tage.`,
        `Ends on ${to} but begins only on ${from}. Swap the days.`,
      ),
    )
  }
  const sum = Object.values(partners).reduce((all, seats) => all + seats, 0)
  if (sum > members) {
    const names = Object.entries(partners).map(([id, seats]) => `${id} ${seats}`)
    faults.push(
      fault(
        `${where}/partners`,
        `${names.join(' + ')} = ${sum} Sitze, das Gremium hat aber nur ${members}. Prüfen Sie die Zahlen; die Stimme des Bürgermeisters gehört zu keiner Fraktion.`,
        `${names.join(' + ')} = ${sum} seats, but the body has only ${members}. Check the figures; the mayor’s vote belongs to no group.`,
      ),
    )
  }
  return [...faults, ...wrongPartners(where, partners, file)]
}

function wrongPartners(where: string, seats: Row['partners'], { partners }: AgreementFile): Fault[] {
  const missing = partners.filter(({ id }) => seats[id] === undefined)
  const strange = Object.keys(seats).filter((id) => !partners.some((partner) => partner.id === id))
  return [
    ...missing.map(({ id }) =>
      fault(
        `${where}/partners`,
        `Die Sitze von „${id}“ fehlen. Ohne Sitz: 0 eintragen.`,
        `The seats of “${id}” are missing. Enter 0 where it has none.`,
      ),
    ),
    ...strange.map((id) =>
      fault(
        `${where}/partners/${id}`,
        `„${id}“ ist kein Partner. Hier stehen nur die Sitze der Partner.`,
        `“${id}” is not a partner. Only the partners’ seats belong here.`,
      ),
    ),
  ]
}

/** Two rows of one body at the same time: nobody could say which one counts. */
const overlaps = (rows: readonly Row[]): Fault[] =>
  rows.flatMap((row, index) => {
    const before = rows[index - 1]
    if (before === undefined || before.to < row.from) return []
    return [
      fault(
        `${row.where}/from`,
        `Gilt ab ${row.from}, aber ${before.where} gilt noch bis ${before.to}. Lassen Sie die frühere Zeile am Tag davor enden.`,
        `Counts from ${row.from}, but ${before.where} counts until ${before.to}. Let the earlier row end on the day before.`,
      ),
    ]
  })

/** The council has seats on every day of the term; a committee may be set up later and end earlier. */
function gaps({ bodies, validFrom, validTo }: AgreementFile, rows: readonly Row[]): Fault[] {
  const faults: Fault[] = []
  for (const { id } of bodies.filter(({ kind }) => kind === 'council')) {
    let covered = dayBefore(validFrom)
    for (const { from, to } of [...inOrder(rows, id), { from: dayAfter(validTo), to: validTo }]) {
      const next = dayAfter(covered)
      if (from > next) faults.push(gap(id, next, dayBefore(from)))
      if (to > covered) covered = to
    }
  }
  return faults
}

const gap = (body: string, from: string, to: string): Fault =>
  fault(
    'seats',
    `Für „${body}“ stehen vom ${from} bis ${to} keine Sitze. Ergänzen Sie eine Zeile, oder verlängern Sie eine.`,
    `There are no seats for “${body}” from ${from} to ${to}. Add a row, or extend one.`,
  )

const shifted = (day: string, days: number): string =>
  DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')
const dayBefore = (day: string): string => shifted(day, -1)
const dayAfter = (day: string): string => shifted(day, 1)
