import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pathOf, textOf } from './support/explained.ts'
import { allowedScripts, broughtBy, directDependencies, isProduction, locked, nameOf } from './support/lock-file.ts'

/** Licences that ask for no more than to be named; a package with another is looked at by a person first. */
const welcome = new Set('0BSD Apache-2.0 BSD-3-Clause BlueOak-1.0.0 EUPL-1.2 ISC MIT MIT-0 OFL-1.1'.split(' '))

interface Manifest {
  readonly version: string
  readonly license?: string
  readonly scripts?: Readonly<Record<string, string>>
}

const manifestOf = (place: string): Manifest =>
  JSON.parse(readFileSync(pathOf(`${place}/package.json`), 'utf8')) as Manifest
/** A package that names no licence brings its text all the same; one that brings neither is welcome to nobody. */
function licenceText(place: string): string {
  const file = pathOf(`${place}/LICENSE`)
  const mit = /permission is hereby granted, free of charge, to any person obtaining a copy of this software/iu
  return existsSync(file) && mit.test(readFileSync(file, 'utf8').replaceAll(/\s+/gu, ' ')) ? 'MIT' : ''
}

const production = [...locked].filter(([, each]) => isProduction(each))
const page = textOf('server/DEPENDENCIES.md')
const rows = [...page.matchAll(/^\| `([^`]+)` \| (\S+) \| (\S+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gmu)]

describe('the table of production dependencies', () => {
  test('names every direct one with its exact version and licence, why it is here and what it could do', () => {
    const told = rows.map(([, name, version, licence]) => [name, version, licence])
    const installed = Object.entries(directDependencies).map(([name, version]) => [
      name,
      version,
      manifestOf(`node_modules/${name}`).license,
    ])
    expect(told).toEqual(installed)
    const cells = rows.flatMap(([, , , , runs = '', why = '', bad = '']) => [runs, why, bad])
    expect(cells.filter((cell) => cell.trim().length < 5)).toEqual([])
  })

  test('has each other package among what one of these brings along', () => {
    const brought = new Set<string>()
    for (const name of Object.keys(directDependencies)) for (const place of broughtBy(name)) brought.add(place)
    const others = production.map(([place]) => place).filter((place) => !(nameOf(place) in directDependencies))
    expect(others.filter((place) => !brought.has(place))).toEqual([])
    expect(others.length).toBeGreaterThan(50)
  })
})

describe('every package that is installed', () => {
  test('is locked: an exact version wherever we name it, and a hash', () => {
    expect(Object.values(directDependencies).filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([])
    expect(
      [...locked].filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place),
    ).toEqual([])
  })

  test('is the one that the lock file names, with the licence that it names', () => {
    const differing = production.filter(([place, { version, license }]) => {
      const manifest = manifestOf(place)
      return manifest.version !== version || manifest.license !== license
    })
    expect(differing).toEqual([])
    expect(production.filter(([place, { license }]) => !welcome.has(license ?? licenceText(place)))).toEqual([])
  })

  test('is not deprecated', () => {
    expect([...locked].filter(([, { deprecated }]) => deprecated !== undefined)).toEqual([])
  })

  test('runs no script when it is installed, unless the page names it', () => {
    const [, scripts = ''] = /\*\*Install scripts\.\*\*(.*?)\n\n/su.exec(page) ?? []
    const named = new Set([...scripts.matchAll(/`([^`]+)`/gu)].map(([, name]) => name))
    const withScript = [...locked]
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([place]) => nameOf(place))
    expect(withScript.filter((name) => allowedScripts[name] === undefined)).toEqual([])
    expect(Object.keys(allowedScripts).filter((name) => !named.has(name))).toEqual([])
    const couldRun = production.filter(([place]) => {
      const { scripts: own = {} } = manifestOf(place)
      return (
        'preinstall' in own || 'install' in own || 'postinstall' in own || existsSync(pathOf(`${place}/binding.gyp`))
      )
    })
    expect(couldRun.map(([place]) => nameOf(place)).filter((name) => allowedScripts[name] === undefined)).toEqual([])
    expect(Object.keys(allowedScripts).filter((name) => allowedScripts[name])).toEqual(['node'])
  })
})
