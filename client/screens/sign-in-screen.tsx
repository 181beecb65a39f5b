import { Shell } from '../shell.tsx'
import { language, speak } from '../texts/language.ts'
import { text } from '../texts/text.ts'
import { Button } from '../components/button.tsx'

/** Nobody is signed in: says how to get in, and shows nothing else. */
export function SignInScreen() {
  const words = text.value.signIn
  return (
    <Shell screen="plain">
      <div class="plain">
        <h1>{words.title}</h1>
        <p>{words.how}</p>
        <p>{words.lost}</p>
        <p class="meta">{words.why}</p>
        <p class="plain-ways">
          <Button look="quiet" onPress={() => speak(language.value === 'de' ? 'en' : 'de')}>
            <span lang={text.value.menu.otherLanguageCode}>{text.value.menu.otherLanguage}</span>
          </Button>
        </p>
      </div>
    </Shell>
  )
}
