import { askServer } from '../../ask-server.ts'
import { say } from '../../texts/language.ts'
import { deskText } from '../../texts/secretary.ts'
import { askFor } from './asking.ts'
import type { ProjectorLink } from '../../../server/protocol/projector.ts'
import type { MeetingView } from '../../../server/protocol/view.ts'

/** Gets a link to what the hall may see of this meeting, and offers to open it here or to copy it for another machine. */
export async function openProjectorAsk(meeting: MeetingView): Promise<void> {
  const { projector: words, act } = deskText.value
  const title = act.projector[0]
  const asked = await askServer<ProjectorLink>('POST', '/api/projector-link', { meeting: meeting.id })
  if (!asked.ok) {
    askFor({ title, intro: say(asked.message), fields: [], submit: words.again, send: async () => retry(meeting) })
    return
  }
  const link = `${location.origin}/saal-anzeige#${asked.answer.token}`
  askFor({
    title,
    intro: words.intro,
    fields: [{ name: 'link', label: words.link, kind: 'line', value: link }],
    submit: words.open,
    send: async () => {
      window.open(link, '_blank', 'noopener')
      return null
    },
  })
}

async function retry(meeting: MeetingView): Promise<null> {
  setTimeout(() => void openProjectorAsk(meeting))
  return null
}
