import { refusalReasonsDe } from './refusal-reasons-de.ts'
import type { RefusalView } from '../../server/protocol/view.ts'

type ByCode = Record<RefusalView['code'], string>

/** Why something was refused or is withheld. First by the reason's word, else by the code that it cites. */
export const refusalsDe: { readonly byReason: Readonly<Record<string, string>>; readonly byCode: ByCode } = {
  byReason: refusalReasonsDe,
  byCode: {
    permission: 'Das steht Ihrer Rolle hier nicht zu.',
    stale: 'Der Text hat sich inzwischen geändert. Bitte die neue Fassung ansehen und wiederholen.',
    state: 'Das ist bei diesem Stand nicht möglich.',
    privacy: 'Diese Angaben dürfen nicht gespeichert werden.',
    invalid: 'Eine Angabe fehlt oder passt nicht.',
    'G1.1': 'Die Zusammenarbeit ist anders vereinbart.',
    'G1.2': 'Die Vereinbarung gilt an diesem Tag nicht.',
    'G2.1': 'Die Vereinbarung erfasst diesen Punkt nicht, oder seine Einordnung ist noch offen.',
    'G2.2': 'Wesentliche Vorhaben brauchen einen gemeinsamen Antrag oder die Zustimmung der Partner.',
    'G3.1': 'Die Positionen müssen zuerst abgestimmt sein, und zwar zur geltenden Fassung.',
    'G4.1': 'Über den Haushalt wird einheitlich abgestimmt.',
    'G4.2': 'Über Gebührensatzungen wird einheitlich abgestimmt.',
    'G4.3': 'Über diesen Punkt wird einheitlich abgestimmt.',
    'G5.1': 'Antragsvorhaben werden den Partnern zuerst mitgeteilt.',
    'G5.2': 'Antragsvorhaben werden vor der Veröffentlichung abgestimmt.',
    'G5.3': 'Die Partner streben gemeinsame Anträge an.',
    'G6.1': 'Bei Dissens sprechen zuerst die Vorstände miteinander.',
    'G6.2': 'Die Vereinbarung kennt je Streit eine Vertagung, solange der Dissens fortbesteht.',
    'G6.3': 'Die Zeit nach der Vertagung dient der Einigung.',
    'G6.4': 'Eine Freigabe wird erst beraten, wenn die Einigung auch danach gescheitert ist.',
    'G6.5': 'Bei finanzwirksamen Punkten gilt für die Freigabe besondere Zurückhaltung.',
    'G6.6': 'Freigegeben ist erst, wenn jede Fraktion beraten und zugestimmt hat.',
    'G7.1': 'Resolutionen gehören nicht zur Zusammenarbeit.',
    'G7.2': 'Resolutionen werden den Partnern vor der Veröffentlichung bekannt gegeben.',
    'G7.3': 'Über Resolutionen stimmen die Fraktionen untereinander frei ab.',
  },
}
