import { readdirSync } from 'node:fs'
import { type CouncilFile, councilPath, openCouncil } from '../db/sqlite/council.ts'
import type { Agreement } from '../machines/agreements/agreement.ts'
import { checkAgreement } from '../machines/agreements/check.ts'
import { agreementById, agreementIds } from '../machines/agreements/registry.ts'
import { type Config, WrongSetting } from './config.ts'
import { refuseLostFile } from './evidence/lost-file.ts'
import { importerId } from './import/importer.ts'

/** A council with its file, which the caller closes. */
export interface ChosenCouncil {
  readonly agreement: Agreement
  readonly file: CouncilFile
  /** False while nobody has been named who could sign in. */
  readonly setUp: boolean
}

/**
 * The council that the settings choose: the one named, else the only one in the data folder; undefined where there is none.
 * @throws {WrongSetting} when there are several, or its agreement is not known to this version.
 */
export async function openChosen({
  data,
  council,
}: Pick<Config, 'data' | 'council'>): Promise<ChosenCouncil | undefined> {
  const name = chosenName({ data, council })
  if (name === undefined) return undefined
  refuseLostFile(councilPath(data, name))
  const file = openCouncil(data, name)
  try {
    return { agreement: await agreementOf(file, name), file, setUp: await isSetUp(file) }
  } catch (error) {
    await file.close()
    throw error
  }
}

/**
 * The name of that council's file, which is not opened; undefined where there is none.
 * @throws {WrongSetting} when there are several.
 */
export function chosenName({ data, council }: Pick<Config, 'data' | 'council'>): string | undefined {
  const there = councilsIn(data)
  if (council === undefined && there.length > 1) {
    const advice = `There are several councils: set it to ${there.join(' or ')}.`
    throw new WrongSetting('SCHULTERSCHLUSS_AGREEMENT', '', advice)
  }
  const name = council ?? there[0]
  return name !== undefined && there.includes(name) ? name : undefined
}

/** The same for commands that need one: where there is none yet, it begins under the agreement named, or the usual one. */
export async function openOrBegin(config: Pick<Config, 'data' | 'council'>): Promise<ChosenCouncil> {
  const chosen = await openChosen(config)
  if (chosen) return chosen
  const agreement = agreementById(config.council ?? agreementIds()[0] ?? '')
  if (!agreement) throw unknownAgreement(config.council ?? '')
  return { agreement, file: openCouncil(config.data, agreement.id), setUp: false }
}

/** The name where there is neither a council nor a setting. */
export const usualName = agreementIds()[0] ?? ''

/** Councils of this folder. One whose key is there without its file counts: it was lost, and must not begin anew. */
function councilsIn(data: string): string[] {
  try {
    const names = readdirSync(data).flatMap((name) => /^([a-z0-9][a-z0-9-]*)\.(sqlite|key)$/.exec(name)?.[1] ?? [])
    return [...new Set(names)].toSorted()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

async function agreementOf({ foundings }: CouncilFile, name: string): Promise<Agreement> {
  const founding = await foundings.founding()
  if (founding?.own) {
    const checked = checkAgreement(founding.own)
    if (checked.ok) return checked.agreement
  }
  const known = agreementById(founding?.agreement ?? name)
  if (!known) throw unknownAgreement(name)
  return known
}

const isSetUp = async ({ foundings, people }: CouncilFile): Promise<boolean> =>
  (await foundings.founding()) !== undefined || (await people.people()).some(({ id }) => id !== importerId)

const unknownAgreement = (name: string): WrongSetting =>
  new WrongSetting('SCHULTERSCHLUSS_AGREEMENT', name, 'This version does not know the agreement of this council.')
