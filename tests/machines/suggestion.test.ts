import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggest } from '../../machines/suggestion.ts'

const council = (title: string, originatorHint?: string) =>
  suggest({ title, bodyKind: 'council', ...(originatorHint === undefined ? {} : { originatorHint }) })

describe('the first suggestion', () => {
  it.each([
    ['Haushaltssatzung 2021 mit Stellenplan', 'haushalt', 'covered', 'core', 'verwaltung'],
    ['1. Nachtragshaushaltssatzung', 'haushalt', 'covered', 'core', 'verwaltung'],
    ['Jahresabschluss 2019', 'haushalt', 'covered', 'core', 'verwaltung'],
    ['Jahresabschluss der Stadtwerke GmbH', 'vorlage', 'covered', 'relevant', 'verwaltung'],
    ['Haushalt 2021; Antrag der Fraktion X', 'antrag', 'covered', 'core', 'dritte'],
    ['Bereitstellung überplanmäßiger Haushaltsmittel', 'vorlage', 'covered', 'relevant', 'verwaltung'],
    ['Erlass der Abfallgebührensatzung', 'gebuehren', 'covered', 'relevant', 'verwaltung'],
    ['Satzung über die Erhebung von Elternbeiträgen', 'gebuehren', 'covered', 'relevant', 'verwaltung'],
    ['Entgeltordnung für die Bäder', 'gebuehren', 'covered', 'relevant', 'verwaltung'],
    ['Hundesteuersatzung', 'vorlage', 'covered', 'relevant', 'verwaltung'],
    ['Friedhofssatzung; Änderung', 'vorlage', 'covered', 'none', 'verwaltung'],
    ['Resolution zur Finanzierung der Kommunen', 'resolution', 'resolution', 'none', 'verwaltung'],
    ['Wahl einer Beigeordneten', 'wahl', 'covered', 'none', 'verwaltung'],
    ['Umbesetzung in Ausschüssen', 'wahl', 'covered', 'none', 'verwaltung'],
    ['Benennung einer Straße', 'vorlage', 'covered', 'none', 'verwaltung'],
    ['Mitteilungen', 'bericht', 'notCovered', 'none', 'verwaltung'],
    ['Mitteilungen und Anfragen', 'bericht', 'notCovered', 'none', 'verwaltung'],
    ['Einführung einer Verpackungssteuer', 'vorlage', 'covered', 'relevant', 'verwaltung'],
    ['Antrag der Fraktion X: Mehr Bäume', 'antrag', 'covered', 'none', 'dritte'],
    ['Änderungsantrag der Fraktion X zu TOP 4', 'aenderungsantrag', 'covered', 'none', 'dritte'],
    ['Radweg an der Allee', 'vorlage', 'covered', 'none', 'verwaltung'],
    ['', 'vorlage', 'covered', 'none', 'verwaltung'],
  ])('%s → %s, %s, %s, %s', (title, kind, value, finance, originator) => {
    expect(council(title)).toMatchObject({ kind, value, finance, originator })
  })

  it('is sure in committee only where the council decides anyway', () => {
    expect(suggest({ title: 'Haushaltssatzung 2021', bodyKind: 'committee' }).confident).toBe(true)
    const plan = suggest({ title: 'Bebauungsplan Nr. 7', bodyKind: 'committee' })
    expect(plan.confident).toBe(false)
    expect(plan.reason.de).toContain('Im Ausschuss')
  })

  it('heeds heading and type of paper', () => {
    expect(council('Recht auf Schatten', 'ANTRÄGE')).toMatchObject({ kind: 'antrag', originator: 'dritte' })
    expect(council('Kunstflieger', 'Mitteilungen')).toMatchObject({ kind: 'bericht', confident: false })
    expect(council('Resolution für Frieden', 'ANTRÄGE').kind).toBe('resolution')
    expect(council('Benennung einer Straße', 'Mitteilungen').kind).toBe('bericht')
    expect(council('Resolution für Frieden', 'Mitteilungen').kind).toBe('resolution')
    expect(council('Mitteilungen', 'Anfragen')).toMatchObject({
      kind: 'bericht',
      confident: council('Mitteilungen').confident,
    })
    expect(council('Friedhofssatzung; Änderung', 'Mitteilungen').kind).toBe('bericht')
    expect(council('Benennung einer Straße', 'Antrag')).toMatchObject({ kind: 'antrag', originator: 'dritte' })
    expect(council('Bebauungsplan Nr. 7', 'Antrag')).toMatchObject({ kind: 'antrag', originator: 'dritte' })
    expect(council('Haushaltssatzung 2021', 'Antrag').kind).toBe('haushalt')
  })

  it('never proposes a resolution with financial effect, and always gives a reason (Q15)', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('Resolution ', 'Kosten ', 'Satzung ', ''), (text, word) => {
        const { value, finance, reason } = council(word + text)
        expect(value === 'resolution' && finance !== 'none').toBe(false)
        expect(reason.de.length * reason.en.length).toBeGreaterThan(0)
      }),
    )
  })
})
