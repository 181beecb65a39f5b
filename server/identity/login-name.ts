const letters: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  ł: 'l',
  đ: 'd',
}

/** What somebody signs in under: their name in small plain letters, numbered where another has it. `taken` says which are. */
export function loginFor(name: string, taken: (login: string) => boolean): string {
  const plain = Array.from(name.toLowerCase().normalize('NFC'), (letter) => letters[letter] ?? letter).join('')
  const parts = plain
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .match(/[a-z0-9]+/g) ?? ['person']
  const base = parts.join('.').slice(0, 40)
  if (!taken(base)) return base
  let number = 2
  while (taken(`${base}${number}`)) number += 1
  return `${base}${number}`
}

/** As it is compared: people write their name as they please. */
export const writtenLogin = (login: string): string => login.trim().toLowerCase()
