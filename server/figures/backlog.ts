import type { ReviewView } from '../protocol/review.ts'
import type { AdjournmentFact } from './facts.ts'

/**
 * How many adjourned items waited at the end of each quarter since the first adjournment, and how many wait now.
 * @param today `YYYY-MM-DD`: the quarter that runs counts as it stands today
 */
export function backlogOf(
  adjournments: readonly AdjournmentFact[],
  today: string,
): Pick<ReviewView['adjournments'], 'backlog' | 'waiting'> {
  const carried = adjournments.filter(({ what }) => what !== 'refused')
  const waitingOn = (day: string): number =>
    carried.filter((each) => each.day <= day && (each.back === null || each.back > day)).length
  const first = carried.map(({ day }) => day).toSorted()[0]
  const quarters = first === undefined ? [] : quartersBetween(first, today)
  return {
    backlog: quarters.map((quarter) => ({ quarter, n: waitingOn(min(lastDayOf(quarter), today)) })),
    waiting: carried.filter(({ back }) => back === null).length,
  }
}

const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`

function quartersBetween(first: string, last: string): string[] {
  const quarters = [quarterOf(first)]
  for (let quarter = quarterOf(first); quarter < quarterOf(last); quarters.push(quarter)) quarter = after(quarter)
  return quarters
}

function after(quarter: string): string {
  const [year, number] = [Number(quarter.slice(0, 4)), Number(quarter.slice(6))]
  return number === 4 ? `${String(year + 1)}-Q1` : `${String(year)}-Q${String(number + 1)}`
}

const lastDays = ['03-31', '06-30', '09-30', '12-31'] as const
const lastDayOf = (quarter: string): string =>
  `${quarter.slice(0, 4)}-${lastDays[Number(quarter.slice(6)) - 1] ?? '12-31'}`

const min = (one: string, other: string): string => (one < other ? one : other)
