import type { Body, Partner } from '../../machines/agreements/agreement.ts'
import { matchBody } from './bodies.ts'
import type { ItemAdd } from './plan-types.ts'
import { plainWords } from './text.ts'
import type { ImportedItem } from './types.ts'

/** What a paper suggests of an item: the stations that it passes through, and whose motion it is. */

/**
 * The stations, those that prepare before the one that decides. Undefined unless the source says of every one which body it
 * is and what it does, and the meeting's own body is among them: a guess would be worse than the usual one station.
 */
export function stationsOf(item: ImportedItem, own: string, bodies: readonly Body[]): ItemAdd['stations'] {
  const all = (item.paper?.consultations ?? []).filter(({ role }) => role !== 'notice')
  const stations = all.flatMap(({ organizations, role }) => {
    const body = organizations.map((name) => matchBody(name, bodies)?.body).find((found) => found !== undefined)
    return body === undefined || role === undefined || role === 'notice' ? [] : [{ body, role }]
  })
  const distinct = stations.filter(({ body }, at) => stations.findIndex((other) => other.body === body) === at)
  if (all.length === 0 || stations.length < all.length || !distinct.some(({ body }) => body === own)) return undefined
  if (distinct.filter(({ role }) => role === 'decision').length > 1) return undefined
  return distinct.toSorted((one, other) => (one.role === other.role ? 0 : one.role === 'preparatory' ? -1 : 1))
}

/** The partner whose paper it is, or all of them together; undefined where the source names nobody, or others as well. */
export function originatorOf(item: ImportedItem, partners: readonly Partner[]): string | undefined {
  const names = item.paper?.originators ?? []
  const who = names.map((name) => partners.find((partner) => isSameParty(name, partner.name.de))?.id)
  const named = new Set(who.filter((id) => id !== undefined))
  if (names.length === 0 || who.includes(undefined)) return undefined
  if (named.size === 1) return [...named][0]
  return named.size === partners.length ? 'gemeinsam' : undefined
}

/** "X-Ratsfraktion" is X, "Fraktion Die Ypsen" are the Ypse: titles, articles and the ending of the plural aside. */
export function isSameParty(one: string, other: string): boolean {
  const [a, b] = [partyWords(one), partyWords(other)]
  return a !== '' && a === b
}

const partyWords = (name: string): string =>
  plainWords(name)
    .split(' ')
    .filter((word) => !/^(?:\d+|die|der|b|buendnis|(?:rats|stadtrats|kreistags)?fraktion|im|rat|stadtrat)$/.test(word))
    .map((word) => word.replace(/en$/, 'e'))
    .join(' ')
