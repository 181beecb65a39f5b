import '../styles/downloads.css'
import { downloadsText } from '../texts/downloads.ts'
import { language } from '../texts/language.ts'

interface DownloadsProps {
  readonly meeting: string
  readonly of: 'vote-list' | 'vote-record'
}

/** The list of lines or the record of votes as a file, made by the server for whoever asks. */
export function Downloads({ meeting, of }: DownloadsProps) {
  const t = downloadsText.value
  const at = (ending: string, more = ''): string =>
    `/api/meetings/${encodeURIComponent(meeting)}/${of}.${ending}?lang=${language.value}${more}`
  // Spreadsheet programs expect what is usual in the language of the machine.
  const separator = language.value === 'de' ? '&separator=semicolon' : ''
  return (
    <fieldset class="downloads">
      <legend>
        {of === 'vote-list' ? t.list : t.record}: {t.save}
      </legend>
      <a class="btn btn--quiet" href={at('pdf')} download="">
        {t.pdf}
      </a>
      <a class="btn btn--quiet" href={at('csv', separator)} download="">
        {t.csv}
      </a>
      <a class="btn btn--quiet" href={at('json')} download="">
        {t.json}
      </a>
      {of === 'vote-record' ? (
        <a class="btn btn--quiet" href={`/api/meetings/${encodeURIComponent(meeting)}/vote-events.json`} download="">
          {t.popolo}
        </a>
      ) : null}
    </fieldset>
  )
}
