import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { violationsOn } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { openSecretaryDesk } from '../support/secretary-desk.ts'

/** Counts that do not add up, an election with a second ballot, a part and its whole: at the demo's meeting, on the real server. */
let browser: Browser
let page: Page
let stop: () => Promise<void>

beforeAll(async () => {
  browser = await launchChromium()
  ;({ page, stop } = await openSecretaryDesk(browser))
}, 60_000)
afterAll(async () => {
  await stop()
  await browser.close()
})

const phase = (name: string): Promise<void> => page.locator(`.stage[data-phase=${name}]`).waitFor()
const sum = (kind: string, count: number): Promise<void> =>
  page.getByRole('textbox', { name: `Summe ${kind}` }).fill(String(count))
const facts = (): Promise<string> => page.locator('.facts-list').innerText()
const record = async (title: string): Promise<string> => {
  await page.getByRole('link', { name: 'Niederschrift' }).first().click()
  return page.getByRole('row').filter({ hasText: title }).first().innerText()
}
const toDesk = async (): Promise<void> => {
  await page.getByRole('link', { name: 'Sitzung', exact: true }).first().click()
  await page.locator('.desk').waitFor()
}
/** Puts an item of the agenda on stage and calls it. */
async function call(title: string): Promise<void> {
  await page.locator('.desk-row').filter({ hasText: title }).getByRole('button').click()
  await page.getByRole('button', { name: 'Aufrufen' }).first().click()
  await phase('called')
}

describe('a vote whose counts do not add up', () => {
  test('is pointed out with figures and paragraph, and logged as it was entered', async () => {
    await phase('called')
    await page.keyboard.press('o')
    await page.locator('.segments input:focus').waitFor()
    expect(await facts()).toMatch(/Hälfte der 59 Mitglieder, das Bürgermeisteramt mitgezählt, also mindestens 30/)
    await page.getByRole('textbox', { name: 'SPD, abweichend: Nein' }).fill('15')
    await page.getByRole('textbox', { name: 'SPD, abweichend: abwesend' }).fill('3')
    await sum('Ja', 20)
    await sum('Nein', 40)
    expect(await facts()).toMatch(/SPD: 18 eingetragen, an diesem Tag hat sie 17 Sitze\./)
    expect(await facts()).toMatch(/60 Stimmen gezählt, möglich sind höchstens 56: 3 sind abwesend/)
    expect(await facts()).toMatch(/40 Nein gegen 20 Ja, damit abgelehnt \(§ 50 Abs\. 1 GO NRW\)/)
    expect(await facts()).toMatch(/Die 60 Stimmen zeigen es\..*\(§ 49 Abs\. 1 GO NRW\)/s)
    await page.getByRole('button', { name: 'Trotzdem festhalten' }).click()
    await phase('logged')
    expect(await page.locator('.outcome-word').textContent()).toBe('Abgelehnt')
    expect(await page.locator('.facts-check').count()).toBe(2)
    expect(await violationsOn(page)).toEqual([])
  })

  test('is corrected with a reason, and the record shows both values', async () => {
    await page.keyboard.press('r')
    await page.getByRole('form').waitFor()
    expect(await page.getByRole('textbox', { name: 'SPD, abweichend: Nein' }).inputValue()).toBe('15')
    await page.getByRole('textbox', { name: 'SPD, abweichend: Nein' }).fill('1')
    await sum('Ja', 40)
    await sum('Nein', 16)
    await page.getByRole('radio', { name: 'Angenommen' }).check()
    await page.getByRole('textbox', { name: 'Grund' }).fill('Spalten vertauscht')
    expect(await page.locator('.facts-check').count()).toBe(0)
    await page.keyboard.press('Control+Enter')
    await phase('logged')
    expect(await page.locator('.outcome-earlier').innerText()).toMatch(/Abgelehnt, 20 Ja, 40 Nein.*Spalten vertauscht/s)
    const row = await record('Abfallgebühren')
    expect(row).toMatch(/Angenommen\s+40 Ja, 16 Nein, 0 Enthaltungen/)
    expect(row).toMatch(/Abgelehnt, 20 Ja, 40 Nein, 0 Enthaltungen berichtigt, Grund: Spalten vertauscht/)
    expect(row).not.toContain('Passt nicht')
    await toDesk()
    await page.keyboard.press('b')
    await page.locator('.desk-row--past').filter({ hasText: 'Abfallgebühren' }).waitFor()
  })
})

describe('an election with a second ballot', () => {
  test('nobody has more than half: the way on is a further ballot', async () => {
    await call('Wahl der Beisitzenden')
    await page.keyboard.press('g')
    await phase('voting')
    await sum('Ja', 28)
    await sum('Nein', 29)
    await sum('Enthaltung', 1)
    expect(await page.locator('.outcome-word').textContent()).toBe('Nicht gewählt')
    expect(await facts()).toMatch(/28 von 57 gültigen Stimmen, nötig ist mehr als die Hälfte, also 29: nicht gewählt/)
    expect(await facts()).toMatch(/engere Wahl zwischen den beiden mit den meisten Stimmen \(§ 50 Abs\. 2 GO NRW\)/)
    expect(await facts()).toContain('Ein Vorschlag')
    await page.keyboard.press('Control+Enter')
    await phase('logged')
    await page.keyboard.press('w')
    await page.getByRole('dialog').waitFor()
    expect(await page.getByRole('textbox', { name: 'Nummer' }).inputValue()).toBe('8.2')
    await page.getByRole('button', { name: 'Festhalten' }).click()
    await page.locator('.family').getByText('2. Wahlgang').waitFor()
    expect(await violationsOn(page)).toEqual([])
  })

  test('it comes next, begins as the run-off, and at a tie the lot decides', async () => {
    await page.keyboard.press('a')
    await page.getByRole('heading', { name: /2\. Wahlgang/ }).waitFor()
    await phase('called')
    await page.keyboard.press('g')
    await phase('voting')
    expect(await page.getByRole('radio', { name: 'Engere Wahl' }).isChecked()).toBe(true)
    await sum('Ja', 29)
    await sum('Nein', 29)
    expect(await page.locator('.outcome-word').textContent()).toBe('Noch offen')
    expect(await facts()).toMatch(/Gleichstand 29 zu 29: Es entscheidet das Los \(§ 50 Abs\. 2 GO NRW\)/)
    await page.getByRole('radio', { name: 'Los', exact: true }).check()
    await page.keyboard.press('1')
    expect(await violationsOn(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await phase('logged')
    expect(await page.locator('.outcome-word').textContent()).toBe('Gewählt')
    expect(await page.locator('.family').innerText()).toMatch(
      /Nicht gewählt, 28 für den Wahlvorschlag, 29 andere gültige/,
    )
  })

  test('the record has both ballots, one below the other', async () => {
    const first = await record('Wahl der Beisitzenden')
    expect(first).toMatch(/8\s+Wahl der Beisitzenden im Kulturbeirat[\s\S]*Nicht gewählt[\s\S]*geheim/)
    const numbers = await page.locator('.record-number').allInnerTexts()
    expect(numbers.indexOf('8.2')).toBe(numbers.indexOf('8') + 1)
    expect(await page.getByRole('row').filter({ hasText: '2. Wahlgang' }).innerText()).toMatch(/Gewählt[\s\S]*Los/)
    expect(await violationsOn(page)).toEqual([])
    await toDesk()
  })
})

describe('a part', () => {
  test('is called from its whole, which is left first, and called again after it', async () => {
    await call('Ausbau der Kita')
    await page.getByText('Zum Text').click()
    await page.getByRole('button', { name: 'Teilabstimmung' }).click()
    await page.getByRole('textbox', { name: 'Titel' }).fill('Ziffer 2, Außengelände')
    await page.getByRole('button', { name: 'Festhalten' }).click()
    await page.locator('.family').getByText('Ziffer 2').waitFor()
    await page.locator('.family').getByRole('button', { name: 'Aufrufen' }).click()
    await page.getByRole('heading', { name: 'Ziffer 2, Außengelände' }).waitFor()
    await page.keyboard.press('o')
    await page.locator('.segments input:focus').waitFor()
    await page.keyboard.press('Control+Enter')
    await phase('logged')
    expect(await page.locator('.after').innerText()).toContain('Ausbau der Kita Gartenstraße')
    await page.keyboard.press('a')
    await page.getByRole('heading', { name: 'Ausbau der Kita Gartenstraße' }).waitFor()
    await phase('called')
    expect(await page.locator('.family').innerText()).toMatch(/Ziffer 2.*Angenommen/s)
  })
})

describe('the meeting', () => {
  test('says why an act is withheld, each in its own words, and what becomes of its items before it ends', async () => {
    await page.getByText('Sitzung und Tagesordnung').click()
    await page.locator('.desk-menu .withheld summary').click()
    const withheld = await page.locator('.desk-menu .withheld li p').allInnerTexts()
    const reasons = withheld.map((words) => words.replaceAll('Warum?', '').trim())
    expect(reasons).toContain('Nicht jetzt. Die Einladung ist schon festgehalten.')
    expect(reasons).toContain('Nicht jetzt. Eine eröffnete Sitzung wird geschlossen und nicht mehr abgesagt.')
    await page.getByRole('button', { name: 'Sitzung schließen' }).click()
    expect(await page.getByRole('dialog').innerText()).toMatch(
      /In den Vorrat kommen: TOP 5, .*Vorläufig bleiben.*TOP 8/s,
    )
    await page.keyboard.press('Escape')
  })

  test('takes an urgent addition at the end of the public part, and says that it is one', async () => {
    await page.getByText('Sitzung und Tagesordnung').click()
    await page.getByRole('button', { name: 'Punkt hinzufügen' }).click()
    await page.getByRole('textbox', { name: 'Titel' }).fill('Sperrung der Rheinbrücke')
    await page.getByRole('button', { name: 'Festhalten' }).click()
    const added = page.locator('.desk-row').filter({ hasText: 'Sperrung der Rheinbrücke' })
    await added.waitFor()
    expect(await added.innerText()).toContain('in der Sitzung ergänzt')
    const rows = await page.locator('.desk-fold li').allInnerTexts()
    const at = rows.findIndex((row) => row.includes('Rheinbrücke'))
    expect([rows[0], rows[at + 1]]).toEqual(['Öffentlicher Teil', 'Nichtöffentlicher Teil'])
  })

  test('opened without a quorum is over, and desk and record say so', async () => {
    await page.getByText('Sitzung und Tagesordnung').click()
    await page.getByRole('button', { name: 'Neue Sitzung' }).click()
    await page.getByRole('combobox', { name: 'Gremium' }).selectOption('rat')
    await page.getByRole('textbox', { name: 'Ort' }).fill('Aula')
    await page.getByRole('button', { name: 'Festhalten' }).click()
    await page.getByRole('heading', { name: 'Noch nicht eingeladen' }).waitFor()
    await page.getByRole('button', { name: 'Einladung festhalten' }).first().click()
    await page.getByRole('heading', { name: 'Noch nicht eröffnet' }).waitFor()
    expect(await page.locator('.stage').innerText()).toMatch(/mehr als die Hälfte der 59 Mitglieder, .* mindestens 30/)
    await page.getByRole('button', { name: 'Nicht beschlussfähig' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Nicht beschlussfähig' }).click()
    await page.getByRole('heading', { name: 'Sitzung geschlossen' }).waitFor()
    expect(await page.locator('.stage').innerText()).toContain('Sie war nicht beschlussfähig (§ 49 Abs. 1 GO NRW).')
    await page.locator('.stage').getByRole('link', { name: 'Niederschrift' }).click()
    await page.locator('.record-facts').getByText('nicht beschlussfähig (§ 49 Abs. 1 GO NRW)').waitFor()
    expect(await violationsOn(page)).toEqual([])
  })
})
