import type { Agreement } from '../agreement.ts'
import { committees } from './committees.ts'
import { measures } from './measures.ts'
import { norms } from './norms.ts'

const council = { de: 'Rat der Stadt Krefeld', en: 'Krefeld City Council' }

/** SPD and Bündnis 90/Die Grünen in the council of Krefeld, term 2020–2025. */
export const krefeld: Agreement = {
  id: 'krefeld-2020-2025',
  rulebook: '1',
  title: { de: 'Kooperationsvereinbarung 2020–2025', en: 'Cooperation Agreement 2020–2025' },
  council,
  validFrom: '2020-11-01',
  validTo: '2025-10-31',
  timeZone: 'Europe/Berlin',
  source: { de: 'Grundsätze', en: 'Principles' },
  partners: [
    { id: 'spd', name: { de: 'SPD', en: 'SPD' }, genitive: { de: 'der SPD', en: 'the SPD' } },
    { id: 'gruene', name: { de: 'Grüne', en: 'Greens' }, genitive: { de: 'der Grünen', en: 'the Greens' } },
  ],
  norms,
  bodies: [{ id: 'rat', kind: 'council', name: council }, ...committees],
  measures,
  parameters: { adjournmentsByRight: 1, reminders: { coordinationWorkingDays: 2, holidays: 'DE-NW' } },
}
