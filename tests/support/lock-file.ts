import packageJson from '../../package.json' with { type: 'json' }
import lock from '../../package-lock.json' with { type: 'json' }

/** A package as the lock file holds it. */
export interface Locked {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly deprecated?: string
  readonly hasInstallScript?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Every package by its place below the project, those of the tests included; not the project itself. */
export const locked: ReadonlyMap<string, Locked> = new Map(
  Object.entries(lock.packages as Readonly<Record<string, Locked>>).filter(([place]) => place !== ''),
)

export const isProduction = ({ dev }: Locked): boolean => dev !== true
export const directDependencies: Readonly<Record<string, string>> = packageJson.dependencies
export const allowedScripts: Readonly<Record<string, boolean>> = packageJson.allowScripts

/** `@fastify/ajv-compiler` of `node_modules/@fastify/ajv-compiler/node_modules/fast-uri`'s owner is looked for upwards. */
function placeOf(name: string, from: string): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const place = at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`
    if (locked.has(place)) return place
    if (at === '') return undefined
  }
}

/** All that a direct dependency brings along, by place, itself left out. */
export function broughtBy(name: string): ReadonlySet<string> {
  const found = new Set<string>()
  const open = [`node_modules/${name}`]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { dependencies, optionalDependencies } = locked.get(place) ?? {}
    for (const each of Object.keys({ ...dependencies, ...optionalDependencies })) {
      const next = placeOf(each, place)
      if (next === undefined || found.has(next)) continue
      found.add(next)
      open.push(next)
    }
  }
  return found
}

export const nameOf = (place: string): string => place.slice(place.lastIndexOf('node_modules/') + 13)

/** The generated part of `server/DEPENDENCIES.md`. */
export function broughtAlong(): string {
  const rows = Object.keys(directDependencies).map((name) => {
    const brought = [...broughtBy(name)]
      .map((place) => `${nameOf(place)} ${locked.get(place)?.version ?? ''}`)
      .toSorted()
    return `| \`${name}\` | ${String(brought.length)} | ${[...new Set(brought)].join(', ') || '–'} |`
  })
  const licences = new Map<string, number>()
  for (const each of locked.values()) {
    if (isProduction(each)) licences.set(each.license ?? 'none', (licences.get(each.license ?? 'none') ?? 0) + 1)
  }
  const counts = [...licences]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([licence, count]) => `${licence} ${String(count)}`)
  return [
    '| package | brings | which |',
    '|---|---|---|',
    ...rows,
    '',
    `Licences of all of them: ${counts.join(', ')}.`,
  ].join('\n')
}
