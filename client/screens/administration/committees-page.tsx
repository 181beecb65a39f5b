import { administrationText } from '../../texts/identity/administration.ts'
import { say } from '../../texts/language.ts'
import { AdministrationFrame } from './frame.tsx'
import { spanWords } from './words.ts'
import type { AdministrationView, MandateView } from '../../../server/protocol/administration.ts'

/** Ausschüsse: who speaks for which faction in each. */
export function CommitteesPage() {
  const t = administrationText.value.committees
  return (
    <AdministrationFrame title={t.title}>
      {(view) => (
        <>
          <p class="administration-lead">{t.lead}</p>
          <table class="people">
            <thead>
              <tr>
                <th scope="col">{t.committee}</th>
                {view.partners.map(({ id, name }) => (
                  <th scope="col" key={id}>
                    {say(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.bodies
                .filter(({ kind }) => kind === 'committee')
                .map(({ id, name }) => (
                  <tr key={id}>
                    <th scope="row">{say(name)}</th>
                    {view.partners.map((partner) => (
                      <td key={partner.id} data-label={say(partner.name)}>
                        <Speakers view={view} committee={id} partner={partner.id} />
                      </td>
                    ))}
                  </tr>
                ))}
            </tbody>
          </table>
        </>
      )}
    </AdministrationFrame>
  )
}

interface SpeakersProps {
  readonly view: AdministrationView
  readonly committee: string
  readonly partner: string
}

function Speakers({ view, committee, partner }: SpeakersProps) {
  const t = administrationText.value
  const speaks = ({ partner: of, office, state }: MandateView): boolean =>
    of === partner && state !== 'over' && office?.committees.includes(committee) === true
  const speakers = view.people.flatMap((person) =>
    person.mandates.filter(speaks).map((mandate) => ({ person, mandate })),
  )
  if (speakers.length === 0) return <span class="meta">{t.committees.nobody}</span>
  return (
    <>
      {speakers.map(({ person, mandate }) => (
        <p key={mandate.id}>
          <a href={`/verwaltung/${encodeURIComponent(person.id)}`}>{person.name}</a>{' '}
          {mandate.state === 'holds' ? null : (
            <span class="meta">
              {t.mandate.state[mandate.state]}, {spanWords(mandate)}
            </span>
          )}
        </p>
      ))}
    </>
  )
}
