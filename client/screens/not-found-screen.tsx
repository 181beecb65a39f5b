import { homeOf } from '../router.ts'
import { Shell } from '../shell.tsx'
import { me } from '../store.ts'
import { text } from '../texts/text.ts'

/** No screen stands at this address. */
export function NotFoundScreen() {
  const words = text.value.notFound
  return (
    <Shell screen="plain">
      <div class="plain">
        <h1>{words.title}</h1>
        <p>{words.how}</p>
        <p>
          <a class="btn btn--main" href={me.value ? homeOf(me.value.role) : '/'}>
            {words.home}
          </a>
        </p>
      </div>
    </Shell>
  )
}
