const longestMs = 5000
const shortestMs = 300

/**
 * How long to wait before the next attempt to connect, in ms. The first follows at once; later ones wait longer, up to
 * five seconds, with a random part so that a hall full of phones does not knock all at once.
 */
export function backoffMs(failures: number, random: number): number {
  if (failures === 0) return 0
  const ceiling = Math.min(longestMs, shortestMs * 2 ** failures)
  return Math.round(ceiling / 2 + (ceiling / 2) * random)
}
