import type { Measure } from '../agreement.ts'
import { culture } from './measures/culture.ts'
import { environment } from './measures/environment.ts'
import { family } from './measures/family.ts'
import { finance } from './measures/finance.ts'
import { housingAndOrder } from './measures/housing-and-order.ts'
import { innerCity } from './measures/inner-city.ts'
import { migrationAndInclusion } from './measures/migration-and-inclusion.ts'
import { mobility } from './measures/mobility.ts'
import { preamble } from './measures/preamble.ts'
import { schools } from './measures/schools.ts'
import { socialAffairs } from './measures/social-affairs.ts'
import { sport } from './measures/sport.ts'
import { workAndEconomy } from './measures/work-and-economy.ts'

/** The catalogue of goals, criteria, measures and commitments, in the order of the printed text. */
export const measures: readonly Measure[] = [
  ...preamble,
  ...finance,
  ...environment,
  ...innerCity,
  ...mobility,
  ...housingAndOrder,
  ...family,
  ...schools,
  ...sport,
  ...culture,
  ...socialAffairs,
  ...migrationAndInclusion,
  ...workAndEconomy,
]
