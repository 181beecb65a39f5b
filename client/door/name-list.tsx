import { Button } from '../components/button.tsx'
import { TextField } from '../components/text-field.tsx'
import { doorText } from '../texts/identity/door.ts'

interface NameListProps {
  /** Names of the fields: group, hyphen, number. */
  readonly group: string
  readonly title: string
  readonly hint: string
  /** Of which partner, for those who hear the label alone. */
  readonly of: string
  readonly names: readonly string[]
  readonly error: string | null
  readonly onNames: (names: readonly string[]) => void
}

/** As many names as somebody wants to give. */
export function NameList({ group, title, hint, of, names, error, onNames }: NameListProps) {
  const t = doorText.value.setUp.people
  return (
    <fieldset class="door-group" aria-label={`${title}, ${of}`}>
      {names.map((name, index) => (
        <TextField
          // The place is all that tells two empty fields apart.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          label={names.length === 1 ? title : `${title} ${index + 1}`}
          name={`${group}-${index}`}
          value={name}
          {...(index === 0 ? { hint } : {})}
          error={index === 0 ? error : null}
          onInput={(value) => onNames(names.with(index, value))}
        />
      ))}
      <Button look="quiet" onPress={() => onNames([...names, ''])}>
        {t.another}
        <span class="hide">: {`${title}, ${of}`}</span>
      </Button>
    </fieldset>
  )
}
