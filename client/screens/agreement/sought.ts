import { computed, signal } from '@preact/signals'
import { soughtIn } from './search.ts'

/** What stands in the search field of the agreement's page. */
export const query = signal('')
export const sought = computed(() => soughtIn(query.value))
