/** Between the clock on the council's wall (`2021-02-04T17:00`) and an instant. No date library: `Intl` knows the zones. */

/** What the wall clock of the zone shows at this instant, as a date field takes it. */
export function wallClock(instant: string, zone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  return format.format(new Date(instant)).replace(' ', 'T')
}

/** The instant at which the wall clock of the zone shows this. An hour that is skipped in spring becomes the next one. */
export function instantOf(wall: string, zone: string): string {
  const asUtc = Date.parse(`${wall}:00Z`)
  const shift = (at: number): number => Date.parse(`${wallClock(new Date(at).toISOString(), zone)}:00Z`) - at
  const guess = asUtc - shift(asUtc)
  return new Date(asUtc - shift(guess)).toISOString()
}
