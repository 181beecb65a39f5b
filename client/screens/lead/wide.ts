import { signal } from '@preact/signals'

const query = typeof matchMedia === 'undefined' ? null : matchMedia('(min-width: 900px)')

/** Room for list and item side by side; without it they are two pages, each with its own heading. */
export const wide = signal(query?.matches ?? true)
query?.addEventListener('change', ({ matches }) => (wide.value = matches))
