import { choose } from '../language.ts'

const de = {
  seenBy: (count: number, of: number) =>
    `${count} von ${of} ${of === 1 ? 'Mitglied' : 'Mitgliedern'} Ihrer Fraktion ${count === 1 ? 'hat' : 'haben'} diesen Stand vor Augen.`,
  connected: (count: number) => (count === 1 ? '1 ist verbunden.' : `${count} sind verbunden.`),
  own: 'Nur Zahlen, nur für Ihre Leitung.',
}

const en: typeof de = {
  seenBy: (count, of) =>
    `${count} of ${of} ${of === 1 ? 'member' : 'members'} of your faction ${count === 1 ? 'has' : 'have'} this state before their eyes.`,
  connected: (count) => (count === 1 ? '1 is connected.' : `${count} are connected.`),
  own: 'Numbers only, for your leads alone.',
}

export const hallCountText = choose({ de, en })
