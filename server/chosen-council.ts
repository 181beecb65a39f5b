import type { CouncilStore } from '../db/council-store.ts'
import type { Councils } from '../db/councils.ts'
import type { Agreement } from '../machines/agreements/agreement.ts'
import { checkAgreement } from '../machines/agreements/check.ts'
import { agreementById, agreementIds } from '../machines/agreements/registry.ts'
import { type Config, WrongSetting } from './config.ts'
import { councilsOf, keysIn, type Place } from './councils.ts'
import { refuseLost } from './evidence/lost-council.ts'
import { importerId } from './import/importer.ts'

/** A council with its store. */
export interface ChosenCouncil {
  readonly agreement: Agreement
  readonly file: CouncilStore
  /** False while nobody has been named who could sign in. */
  readonly setUp: boolean
  /** Closes the store, and lets go of the place where it is kept. */
  readonly close: () => Promise<void>
}

/** The settings that choose a council. */
export type Choice = Place & Pick<Config, 'council'>

/**
 * The council that the settings choose: the one named, else the only one there is; undefined where there is none.
 * @throws {WrongSetting} when there are several, or its agreement is not known to this version.
 */
export async function openChosen(choice: Choice): Promise<ChosenCouncil | undefined> {
  const councils = councilsOf(choice)
  try {
    const name = await nameIn(councils, choice)
    if (name === undefined) {
      await councils.close()
      return undefined
    }
    await refuseLost(choice, councils, name)
    return await openIn(councils, name)
  } catch (error) {
    await councils.close()
    throw error
  }
}

/** A council of this place, whose agreement is known. */
export async function openIn(councils: Councils, name: string): Promise<ChosenCouncil> {
  const file = await councils.open(name)
  try {
    return { agreement: await agreementOf(file), file, setUp: await isSetUp(file), close: closing(file, councils) }
  } catch (error) {
    await file.close()
    throw error
  }
}

/** The name of that council, which is not opened; undefined where there is none. @throws {WrongSetting} when there are several. */
export async function chosenName(choice: Choice): Promise<string | undefined> {
  const councils = councilsOf(choice)
  try {
    return await nameIn(councils, choice)
  } finally {
    await councils.close()
  }
}

/** One whose key is there without its log counts: it was lost, and must not begin anew. */
async function nameIn(councils: Councils, { data, council }: Choice): Promise<string | undefined> {
  const there = [...new Set([...(await councils.names()), ...keysIn(data)])].toSorted()
  if (council === undefined && there.length > 1) {
    const advice = `There are several councils: set it to ${there.join(' or ')}.`
    throw new WrongSetting('SCHULTERSCHLUSS_AGREEMENT', '', advice)
  }
  const name = council ?? there[0]
  return name !== undefined && there.includes(name) ? name : undefined
}

/** The same for commands that need one: where there is none yet, it begins under the agreement named, or the usual one. */
export async function openOrBegin(choice: Choice): Promise<ChosenCouncil> {
  const chosen = await openChosen(choice)
  if (chosen) return chosen
  const agreement = agreementById(choice.council ?? agreementIds()[0] ?? '')
  if (!agreement) throw unknownAgreement(choice.council ?? '')
  return begun(choice, agreement, agreement.id)
}

/** A council of this name, empty where it was not there. */
export async function begun(choice: Choice, agreement: Agreement, name: string): Promise<ChosenCouncil> {
  const councils = councilsOf(choice)
  const file = await councils.open(name)
  return { agreement, file, setUp: false, close: closing(file, councils) }
}

const closing = (file: CouncilStore, councils: Councils) => async (): Promise<void> => {
  await file.close()
  await councils.close()
}

/** The name where there is neither a council nor a setting. */
export const usualName = agreementIds()[0] ?? ''

async function agreementOf({ foundings, name }: CouncilStore): Promise<Agreement> {
  const founding = await foundings.founding()
  if (founding?.own) {
    const checked = checkAgreement(founding.own)
    if (checked.ok) return checked.agreement
  }
  const known = agreementById(founding?.agreement ?? name)
  if (!known) throw unknownAgreement(name)
  return known
}

const isSetUp = async ({ foundings, people }: CouncilStore): Promise<boolean> =>
  (await foundings.founding()) !== undefined || (await people.people()).some(({ id }) => id !== importerId)

const unknownAgreement = (name: string): WrongSetting =>
  new WrongSetting('SCHULTERSCHLUSS_AGREEMENT', name, 'This version does not know the agreement of this council.')
