import type { Agreement } from '../agreement.ts'
import { committees } from './committees.ts'
import { measures } from './measures.ts'
import { norms } from './norms.ts'

const council = { de: 'Rat der Stadt Krefeld', en: 'Krefeld City Council' }

/**
 * As published. The result of the election was found anew after an addition had gone wrong, and took effect with its
 * announcement on 7 May 2021. The committees' seats are not known here.
 */
const seats = [
  { body: 'rat', from: '2020-11-01', to: '2021-05-06', members: 58, mayor: true, partners: { spd: 17, gruene: 12 } },
  { body: 'rat', from: '2021-05-07', to: '2025-10-31', members: 58, mayor: true, partners: { spd: 16, gruene: 12 } },
]

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
  seats,
  measures,
  parameters: { adjournmentsByRight: 1, reminders: { coordinationWorkingDays: 2, holidays: 'DE-NW' } },
  oparl: 'https://ris.krefeld.de/webservice/oparl/v1.0/system',
}
