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
  meetings: plan.meetings.map((meeting) => meetingView(meeting, addedSources(plan))),
  changed: plan.changed,
  gone: plan.gone,
  quirks: groupQuirks(quirks),
  commands: plan.commands.length,
})

const addedSources = ({ commands }: ImportPlan): ReadonlySet<string> =>
  new Set(commands.flatMap((command) => (command.type === 'item.add' ? [command.source] : [])))

const meetingView = (
  { id, imported, placement, known, newItems, knownItems }: PlannedMeeting,
  added: ReadonlySet<string>,
): ImportPreviewMeeting => ({
  id,
  name: imported.name,
  start: imported.start,
  body: placement.body,
  bodyName: placement.bodyName ?? null,
  sourceBody: imported.body.names[0] ?? null,
  cancelled: imported.cancelled,
  known,
  newItems,
  knownItems,
  items: imported.items.map(({ number, title, section, public: isPublic, source }) => ({
    number,
    title,
    section: section ?? null,
    public: isPublic,
    isNew: added.has(source),
  })),
})
