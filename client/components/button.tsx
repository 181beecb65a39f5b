import type { ComponentChildren } from 'preact'

interface ButtonProps {
  readonly children: ComponentChildren
  readonly onPress: () => void
  /** One main button a view. */
  readonly look?: 'main' | 'plain' | 'quiet'
  readonly size?: 'normal' | 'wide' | 'big'
  /** Sent and not answered yet: stays where it is, and does not fire again. */
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly type?: 'button' | 'submit'
  readonly describedBy?: string
}

/** A button in ink. Colour is the lines' alone. */
export function Button(props: ButtonProps) {
  const { look = 'plain', size = 'normal', busy = false, disabled = false, type = 'button' } = props
  const classes = ['btn', look === 'plain' ? '' : `btn--${look}`, size === 'normal' ? '' : `btn--${size}`]
  return (
    <button
      type={type}
      class={classes.filter(Boolean).join(' ')}
      disabled={disabled}
      aria-busy={busy}
      aria-describedby={props.describedBy}
      onClick={() => {
        if (!busy) props.onPress()
      }}
    >
      {props.children}
    </button>
  )
}
