import { useId, useState } from 'preact/hooks'

interface FileDropProps {
  readonly label: string
  readonly hint: string
  readonly dropNow: string
  readonly types: string
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** A field for one file: chosen with the system's dialog, or dropped on it: the field lies over all of it. */
export function FileDrop({ label, hint, dropNow, types, accept, onFile }: FileDropProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  return (
    <label class={over ? 'drop drop--over' : 'drop'} for={id}>
      <input
        id={id}
        type="file"
        accept={accept}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
      <span class="drop-button">{label}</span>
      <span>{over ? dropNow : hint}</span>
      <span class="meta">{types}</span>
    </label>
  )
}
