import type { Agreement, Partner } from '../../machines/agreements/agreement.ts'
import { krefeld } from '../../machines/agreements/krefeld-2020-2025/index.ts'

const partner = (id: string): Partner => ({ id, name: { de: id, en: id }, genitive: { de: `der ${id}`, en: id } })

/** An invented agreement of three partners on the first one's norms, so that "both" cannot pass for "all". */
export const threePartners = (adjournmentsByRight = 1): Agreement => ({
  ...krefeld,
  id: 'musterstadt-2020-2025',
  partners: ['rot', 'blau', 'gelb'].map(partner),
  parameters: { ...krefeld.parameters, adjournmentsByRight },
})
