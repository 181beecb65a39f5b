import { DatabaseError } from 'pg'

/**
 * Classes of errors (PostgreSQL, appendix A) after which the statement certainly did nothing and the line still holds:
 * wrong values, broken rules, conflicts, what is not allowed or not there, limits. Not among them: lost lines (08), a server that
 * ends (57P01 to 57P05), broken disks (58, 53100), and faults of the server itself (XX).
 */
const REFUSED = /^(0A|0L|0P|20|21|22|23|24|25|26|2B|2F|34|38|39|3B|3D|3F|40|42|44|54|55|57014|P0)/

export const isRefusal = (error: unknown): error is DatabaseError =>
  error instanceof DatabaseError && REFUSED.test(error.code ?? '')

/** Two transactions stood in each other's way; the same may be asked again at once. */
export const mayBeRepeated = (error: unknown): boolean =>
  error instanceof DatabaseError && (error.code === '40001' || error.code === '40P01')
