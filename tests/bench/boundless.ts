import { type Limits, usualLimits } from '../../server/live/limits.ts'

const boundless = { burst: Number.MAX_SAFE_INTEGER, perSecond: Number.MAX_SAFE_INTEGER }

/** Nobody is too fast: all the load comes from one address and a handful of people. What may wait is limited as usual. */
export const benchLimits: Limits = {
  ...usualLimits,
  connection: boundless,
  person: boundless,
  requestsPerMinute: 1_000_000,
  upgradesPerMinute: 1_000_000,
}
