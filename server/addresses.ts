/**
 * Who gets an answer at which address: no server starts with one that has no place here, and a test asks at each of
 * them as everybody. `npm run explain` writes it into `WHO-SEES-WHAT.md`.
 */

export const askers = {
  anybody: 'anybody, without being signed in',
  projector: 'whoever has the link to a meeting’s view for the wall of the hall; nobody is signed in there',
  calendar:
    'whoever has a person’s private calendar link, as long as that person has a mandate; nobody is signed in there',
  signedIn: 'whoever is signed in, about themselves, and what everybody knows; the administrator too',
  mandate: 'whoever acts for a partner today, as the tables above say',
  office: 'leads and secretaries, about their own side',
  secretary: 'secretaries',
  administrator: 'the administrator',
} as const
export type Asker = keyof typeof askers

export const addresses: Readonly<Record<Asker, readonly string[]>> = {
  anybody: [
    'GET /*',
    'GET /health',
    'GET /api/key',
    'POST /api/sign-in/password',
    'POST /api/sign-in/passkey/options',
    'POST /api/sign-in/passkey',
    'POST /api/invitation',
    'POST /api/invitation/passkey/options',
    'POST /api/invitation/passkey',
    'POST /api/invitation/password',
    // Behind the links of an e-mail, whose token says whose address it is.
    'GET /mail/bestaetigen/:token',
    'POST /mail/bestaetigen/:token',
    'GET /mail/abbestellen/:token',
    'POST /mail/abbestellen/:token',
    // The demo's links.
    'GET /a/:token',
  ],
  projector: ['GET /api/projector'],
  calendar: ['GET /kalender/:file'],
  signedIn: [
    'GET /api/me',
    'POST /api/sign-out',
    'GET /api/account',
    'GET /api/account/calendar-links',
    'DELETE /api/account/calendar-links/:id',
    'DELETE /api/account/sessions/:id',
    'POST /api/account/sign-out-others',
    'POST /api/account/passkeys/options',
    'POST /api/account/passkeys',
    'DELETE /api/account/passkeys/:id',
    'PUT /api/account/password',
    'POST /api/proof/password',
    'POST /api/proof/passkey/options',
    'POST /api/proof/passkey',
    'GET /api/agreement',
    'GET /api/openapi.json',
    'GET /api/asyncapi.json',
    'GET /api/docs',
    'GET /api/docs.css',
    'GET /api/privacy',
    'GET /api/my-data.json',
    'GET /api/my-data.html',
  ],
  mandate: [
    'GET /live',
    'POST /api/account/calendar-links',
    'GET /api/agreement/text',
    'GET /api/items/:id/story',
    'GET /api/items/:id/wordings',
    'GET /api/motions/:id/story',
    'GET /api/review',
    'GET /api/measures',
    'GET /api/meetings/:id/vote-list.pdf',
    'GET /api/meetings/:id/vote-list.csv',
    'GET /api/meetings/:id/vote-list.json',
    'GET /api/meetings/:id/vote-record.pdf',
    'GET /api/meetings/:id/vote-record.csv',
    'GET /api/meetings/:id/vote-record.json',
    'GET /api/meetings/:id/vote-events.json',
    'GET /api/chain',
    'GET /api/receipt',
    'GET /api/notifications',
    'PUT /api/notifications',
    'PUT /api/notifications/address',
    'DELETE /api/notifications/address',
    'POST /api/notifications/devices',
    'DELETE /api/notifications/devices/:id',
    'POST /api/notifications/trial',
  ],
  office: [
    'GET /api/receipts',
    'POST /api/receipts',
    'POST /api/measures/:id/words',
    'POST /api/measures/:id/links',
    'GET /api/register',
    'POST /api/register/mandates/:id/confirm',
    'POST /api/register/mandates/:id/end',
  ],
  secretary: [
    'POST /api/import/preview',
    'POST /api/import/apply',
    'POST /api/import/address',
    'GET /api/import/address/:id',
    'DELETE /api/import/address/:id',
    'POST /api/results/text',
    'GET /api/results/source/:id',
    'POST /api/results/roll-call',
    'POST /api/agenda',
    'POST /api/projector-link',
  ],
  administrator: [
    'GET /api/administration',
    'GET /api/administration/facts',
    'POST /api/administration/log-check',
    'GET /api/administration/erasures',
    'POST /api/administration/erasures',
    'POST /api/administration/people',
    'PUT /api/administration/people/:id',
    'DELETE /api/administration/people/:id',
    'POST /api/administration/people/:id/invitation',
    'DELETE /api/administration/people/:id/invitation',
    'DELETE /api/administration/people/:id/sessions/:session',
    'POST /api/administration/people/:id/mandates',
    'POST /api/administration/mandates/:id/end',
  ],
}

const listed = new Set(Object.values(addresses).flat())

/** Throws for an address that has no place in the table: nobody has decided yet who may ask there. */
export function mustBeListed(method: string, url: string): void {
  const asked = `${method === 'HEAD' ? 'GET' : method} ${url}`
  if (!listed.has(asked)) throw new Error(`server/addresses.ts does not say who may ask at ${asked}.`)
}
