/**
 * What the clock on the wall of the council's hall shows. A phone needs a tenth of a second and more to load what a browser
 * knows of the world's zones, and the line would wait for it; where the device's own clock shows the hall's time, it is asked
 * instead and costs nothing.
 */

/** Zones whose time a device can be told to have without asking: minutes behind UTC in January and in July, by law. */
const offsets: Readonly<Record<string, readonly [january: number, july: number]>> = { 'Europe/Berlin': [-60, -120] }

export interface WallTime {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

/** The time on the wall of a zone at a moment. */
export function wallTime(moment: Date, zone: string): WallTime {
  return showsTimeOf(zone, moment.getFullYear()) ? ofDevice(moment) : computed(moment, zone)
}

/** Whoever is as far from UTC as that zone in winter and in summer is in it, or in one with the same time. */
function showsTimeOf(zone: string, year: number): boolean {
  const [january, july] = offsets[zone] ?? []
  return new Date(year, 0, 15).getTimezoneOffset() === january && new Date(year, 6, 15).getTimezoneOffset() === july
}

const ofDevice = (moment: Date): WallTime => ({
  year: moment.getFullYear(),
  month: moment.getMonth() + 1,
  day: moment.getDate(),
  hour: moment.getHours(),
  minute: moment.getMinutes(),
  second: moment.getSeconds(),
})

const formats = new Map<string, Intl.DateTimeFormat>()
function computed(moment: Date, zone: string): WallTime {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...allFigures })
  formats.set(zone, format)
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = (
    format.format(moment).match(/\d+/g) ?? []
  ).map(Number)
  return { year, month, day, hour, minute, second }
}

const allFigures = { dateStyle: 'short', timeStyle: 'medium' } as const
