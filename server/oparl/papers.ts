import { asList, idOf, quietText } from './fields.ts'
import { isObject, type Found } from './notes.ts'
import { consultationOf, namesOrIds } from './consultations.ts'
import type { Consultation, PaperReference } from './types.ts'

/** Papers lend their numbers and types to agenda items (OParl 1.1 §2.13 Paper, §2.12 Consultation). */

export interface PaperIndex {
  readonly papers: ReadonlyMap<string, PaperReference>
}

/** Number and type of a paper (OParl 1.1 §2.13). */
export function paperReference(value: Readonly<Record<string, unknown>>): PaperReference {
  const id = idOf(value)
  const reference = quietText(value['reference'])
  const type = quietText(value['paperType'])
  const consultations = consultationsIn(value['consultation'])
  const originators = namesOrIds(value['originatorOrganization'])
  return {
    ...(id === undefined ? {} : { id }),
    ...(reference === undefined ? {} : { reference }),
    ...(type === undefined ? {} : { type }),
    ...fingerprint(value['mainFile']),
    ...(consultations.length === 0 ? {} : { consultations }),
    ...(originators.length === 0 ? {} : { originators }),
  }
}

const consultationsIn = (value: unknown): readonly Consultation[] =>
  value === undefined || value === null
    ? []
    : asList(value)
        .map(consultationOf)
        .filter((one) => one !== undefined)

/** Whatever the source says that tells one version of the paper's file from another; nothing where it says nothing. */
function fingerprint(file: unknown): { readonly text?: string } {
  if (!isObject(file)) return typeof file === 'string' && file !== '' ? { text: file } : {}
  const fields = ['id', 'sha512Checksum', 'sha1Checksum', 'size', 'date', 'fileName']
  return { text: JSON.stringify(fields.map((field) => file[field] ?? '')) }
}

/** The paper of an agenda item: told in its consultation, or found among the papers in the same files. */
export function paperOf({ papers }: PaperIndex, item: Found): PaperReference | undefined {
  const consultation = asList(item.value['consultation'])[0]
  if (isObject(consultation) && isObject(consultation['paper'])) {
    const own = consultationOf(consultation)
    return { ...(own?.role === undefined ? {} : { consultations: [own] }), ...paperReference(consultation['paper']) }
  }
  const inConsultation = isObject(consultation) ? [consultation['id'], consultation['paper']] : [consultation]
  const keys = [idOf(item.value), ...inConsultation]
  const found = keys.map((key) => (typeof key === 'string' ? papers.get(key) : undefined)).find((paper) => paper)
  if (found) return found
  const own = consultationOf(consultation)
  return own?.role === undefined ? undefined : { consultations: [own] }
}
