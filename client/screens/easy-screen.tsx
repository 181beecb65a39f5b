import '../styles/easy.css'
import { Button } from '../components/button.tsx'
import { Tile } from '../components/tile.tsx'
import { homeOf } from '../router.ts'
import { Shell } from '../shell.tsx'
import { me } from '../store.ts'
import { easyText } from '../texts/easy/easy.ts'
import { language, speak } from '../texts/language.ts'
import { text } from '../texts/text.ts'
import type { EasyTexts } from '../texts/easy/de.ts'

/** What this is, in Leichte Sprache or Easy English: to be read without signing in, and to be printed. */
export function EasyScreen() {
  const words = easyText.value
  const { otherLanguage, otherLanguageCode } = text.value.menu
  const role = me.value?.role
  return (
    <Shell screen="easy">
      <article class="easy">
        <h1>{words.title}</h1>
        <p class="easy-ways">
          <Button onPress={() => print()}>{words.print}</Button>
          <Button look="quiet" onPress={() => speak(language.value === 'de' ? 'en' : 'de')}>
            <span lang={otherLanguageCode}>{otherLanguage}</span>
          </Button>
        </p>
        {words.before.map((part) => (
          <Part key={part.title} part={part} />
        ))}
        <Signs signs={words.signs} />
        {words.after.map((part) => (
          <Part key={part.title} part={part} />
        ))}
        {role === undefined ? null : (
          <section class="easy-part">
            <h2>{words.rehearse.title}</h2>
            <Lines lines={words.rehearse.lines} />
            <p>
              <a class="btn btn--main" href="/probelauf">
                {words.rehearse.link}
              </a>
            </p>
          </section>
        )}
        <Part part={words.about} />
        <p class="easy-ways">
          <a class="btn" href={role === undefined ? '/' : homeOf(role)}>
            {words.home}
          </a>
        </p>
      </article>
    </Shell>
  )
}

function Part({ part: { title, lines } }: { readonly part: EasyTexts['about'] }) {
  return (
    <section class="easy-part">
      <h2>{title}</h2>
      <Lines lines={lines} />
    </section>
  )
}

/** One statement a line. */
function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  )
}

function Signs({ signs }: { readonly signs: EasyTexts['signs'] }) {
  return (
    <section class="easy-part">
      <h2>{signs.title}</h2>
      <Lines lines={signs.lines} />
      <ul class="easy-signs">
        {signs.each.map(({ code, word, lines }) => (
          <li key={code}>
            <Tile code={code} size="large" />
            <div>
              <h3>{word}</h3>
              <Lines lines={lines} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
