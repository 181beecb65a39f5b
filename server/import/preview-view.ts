import type { ImportPlan, PlannedMeeting } from '../oparl/plan-types.ts'
import { countsText, groupQuirks } from '../oparl/report.ts'
import type { ImportPreview, ImportPreviewMeeting } from '../protocol/import.ts'
import type { Read } from './apply.ts'

/** A plan as the secretary's screen shows it. */
export const previewView = (preview: string, { counts, quirks }: Read, plan: ImportPlan): ImportPreview => ({
  preview,
  counts,
  summary: countsText(counts),
  new: plan.new,
  unchanged: plan.unchanged,
  meetings: plan.meetings.map((meeting) => meetingView(meeting)),
  changed: plan.changed,
  gone: plan.gone,
  quirks: groupQuirks(quirks),
  commands: plan.commands.length,
})

const meetingView = ({
  id,
  imported,
  placement,
  known,
  newItems,
  knownItems,
}: PlannedMeeting): ImportPreviewMeeting => ({
  id,
  name: imported.name,
  start: imported.start,
  body: placement.body,
  bodyName: placement.bodyName ?? null,
  cancelled: imported.cancelled,
  known,
  newItems,
  knownItems,
  items: imported.items.map(({ number, title, section, public: isPublic }) => ({
    number,
    title,
    section: section ?? null,
    public: isPublic,
  })),
})
