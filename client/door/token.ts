/**
 * The one-time token behind the # of the address, and away with it: nobody who looks over a shoulder or through the history
 * shall find it. For as long as the tab lives a reload finds it again.
 */
export function takeToken(): string | null {
  const given = location.hash.slice(1)
  const key = `schulterschluss.token${location.pathname}`
  try {
    if (given !== '') {
      sessionStorage.setItem(key, given)
      history.replaceState(null, '', location.pathname)
    }
    return given === '' ? sessionStorage.getItem(key) : given
  } catch {
    return given === '' ? null : given
  }
}
