import type { Kind } from '../../../machines/vocabulary.ts'

/** The kinds that an item added by hand may have; parts and amendments are made from their parent. */
export const kinds: readonly Kind[] = ['vorlage', 'antrag', 'haushalt', 'gebuehren', 'wahl', 'resolution', 'bericht']
