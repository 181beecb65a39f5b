import { figure } from './vote-draft.ts'

interface CountCellProps {
  readonly label: string
  readonly value: string
  /** The word for the faction's own position: here stands no figure, but everybody else of it. */
  readonly whole: string | null
  readonly onInput: (value: string) => void
}

/** How many of a faction voted otherwise. Light while nothing was typed, bold and underlined once it was. */
export function CountCell({ label, value, whole, onInput }: CountCellProps) {
  if (whole !== null) return <td class="cell cell--whole">{whole}</td>
  const typed = value.trim() !== ''
  const faulty = Number.isNaN(figure(value))
  return (
    <td class={typed ? 'cell cell--typed' : 'cell'}>
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        placeholder="0"
        maxLength={5}
        aria-label={label}
        aria-invalid={faulty}
        value={value}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </td>
  )
}
