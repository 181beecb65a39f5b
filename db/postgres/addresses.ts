/**
 * The addresses of each of a database's servers, from one as libpq writes it:
 * `postgres://role:password@one:5432,other/database`. One that names a single server is left as it is.
 */
export function addressesOf(url: string): readonly string[] {
  const [, before = '', servers = '', after = ''] = /^([a-z]+:\/\/(?:[^@/]*@)?)([^/?]*)(.*)$/isu.exec(url) ?? []
  const named = servers.split(',').filter((server) => server !== '')
  return named.length < 2 ? [url] : named.map((server) => `${before}${server}${after}`)
}

/** A database is written to: `target_session_attrs` may say so, and nothing else. */
export const wantsToWrite = (url: string): boolean =>
  !/[?&]target_session_attrs=(?!(?:read-write|primary)(?:&|$))/u.test(url)
