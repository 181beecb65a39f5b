/** A row as it moves: names of columns and what stands in them, the same from every store. */
export type MovedRow = Readonly<Record<string, string | number | null | Buffer>>

/** What moves of a council, table by table, each in the order of its key. */
export interface MovedTable {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

const table = (name: string, key: string, columns: string): MovedTable => ({
  name,
  key: key.split(' '),
  columns: columns.split(' '),
})

/**
 * All that is kept of a council but what lasts minutes (challenges of passkeys) and what nodes tell each other. What is
 * referred to comes before what refers to it, and texts before the notes of what was erased.
 */
export const movedTables: readonly MovedTable[] = [
  table('log', 'version', 'version command stream_kind stream_id actor at rulebook body text_hashes previous hash'),
  table('texts', 'version path', 'version path salt content'),
  table('answers', 'number', 'number command actor at answer hash'),
  table('erasures', 'number', 'number version path at by cause stand_in hash'),
  table('people', 'id', 'id name language login administrator'),
  table('links', 'token_hash', 'token_hash person expires_at reusable used_at'),
  table(
    'sessions',
    'token_hash',
    'token_hash id person created_at last_seen_at expires_at revoked_at device begun_by proved_at',
  ),
  table('passwords', 'person', 'person hash changed_at'),
  table('passkeys', 'id', 'id person public_key counter transports device created_at used_at'),
  table('invitations', 'token_hash', 'token_hash person made_by created_at expires_at ended_at'),
  table('calendar_links', 'token_hash', 'token_hash id person created_at used_at'),
  table(
    'mandates',
    'id',
    'id person partner from_day to_day role committees board represents confirmed_by confirmed_at',
  ),
  table('register', 'partner version', 'partner version at actor person change previous hash'),
  table('founding', 'at', 'agreement own at'),
  table('server_keys', 'public_key', 'public_key since signature'),
  table('receipts', 'number', 'number partner person receipt hash'),
  table('measure_words', 'number', 'number measure partner at says item linked'),
  table('agreement_texts', 'agreement', 'agreement body'),
  table('source_memory', 'source', 'source facts'),
  table(
    'notification_choices',
    'person',
    'person choices since told_at address confirmed confirm_hash confirm_until leave',
  ),
  table('push_devices', 'id', 'id person endpoint p256dh auth device session created_at'),
  table('notification_cursor', 'version', 'version'),
  table('news', 'person key', 'person key kind thing_kind thing found_at handed'),
  table('deliveries', 'id', 'id person device news attempts due_at begun'),
]
