import { Button } from '../../components/button.tsx'
import { say } from '../../texts/language.ts'
import { importText } from '../../texts/import.ts'
import { ImportBodies } from './import-bodies.tsx'
import { ImportDifferences } from './import-differences.tsx'
import { ImportMeetings } from './import-meetings.tsx'
import { ImportQuirks } from './import-quirks.tsx'
import { apply, startOver } from './import-state.ts'
import type { ImportPreview } from '../../../server/protocol/import.ts'

/** What taking the file over would do. Nothing has been written. */
export function ImportPreviewView({ preview }: { readonly preview: ImportPreview }) {
  const t = importText.value
  const { changed, gone, quirks, commands } = preview
  const odd = quirks.reduce((all, { count }) => all + count, 0)
  return (
    <>
      <p class="import-lead">
        <b>{t.nothingWritten}</b> {say(preview.summary)}
      </p>
      <dl class="import-counts">
        <Count label={t.fresh} main={preview.new.items} below={t.meetings(preview.new.meetings)} />
        <Count label={t.unchanged} main={preview.unchanged.items} below={t.meetings(preview.unchanged.meetings)} />
        <Count label={t.changed} main={changed.length} />
        <Count label={t.gone} main={gone.length} />
        <Count label={t.odd} main={odd} />
      </dl>
      <div class="import-ways">
        {commands > 0 ? (
          <Button look="main" onPress={() => void apply()}>
            {t.apply(commands)}
          </Button>
        ) : (
          <p>
            <b>{t.nothingToDo}</b>
          </p>
        )}
        <Button look="quiet" onPress={startOver}>
          {t.other}
        </Button>
      </div>
      {commands > 0 ? <p class="meta">{t.suggestions}</p> : null}
      <ImportBodies meetings={preview.meetings} />
      <ImportDifferences changed={changed} gone={gone} />
      <ImportMeetings meetings={preview.meetings} />
      <ImportQuirks quirks={quirks} />
    </>
  )
}

function Count({ label, main, below }: { readonly label: string; readonly main: number; readonly below?: string }) {
  const t = importText.value
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{main}</b>
        {below === undefined ? null : <span class="meta">{t.itemsBelow(main, below)}</span>}
      </dd>
    </div>
  )
}
