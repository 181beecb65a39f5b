import { thingInPath } from '../router.ts'
import { PeoplePage } from './administration/people-page.tsx'
import { PersonPage } from './administration/person-page.tsx'

/** Verwaltung: everybody, or the person in the address. */
export function AdministrationScreen() {
  const id = thingInPath.value
  return id === null ? <PeoplePage /> : <PersonPage id={id} />
}
