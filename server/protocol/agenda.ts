/**
 * `POST /api/agenda {commands}`: ordinary commands that make or mend an agenda, all of them in one append or none. With
 * status 409 nothing was written, and each line says whether it would have been taken.
 */
export interface AgendaAnswers {
  readonly answers: readonly AgendaAnswer[]
}
export type AgendaAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly code: string; readonly reason: string; readonly field?: string }
