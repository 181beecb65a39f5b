import '../styles/door.css'
import { Button } from '../components/button.tsx'
import { Shell } from '../shell.tsx'
import { SignInForm } from '../sign-in/sign-in-form.tsx'
import { doorText } from '../texts/identity/door.ts'
import { language, speak } from '../texts/language.ts'
import { text } from '../texts/text.ts'

/** Nobody is signed in: the way in, and nothing else. Afterwards the page begins anew where the person wanted to go. */
export function SignInScreen() {
  const t = doorText.value.signIn
  return (
    <Shell screen="plain">
      <div class="plain door">
        <h1>{t.title}</h1>
        <SignInForm onDone={() => (location.pathname === '/anmelden' ? location.assign('/') : location.reload())} />
        <p>{t.first}</p>
        <p>{t.lost}</p>
        <p class="meta">{t.why}</p>
        <p class="plain-ways">
          <Button look="quiet" onPress={() => speak(language.value === 'de' ? 'en' : 'de')}>
            <span lang={text.value.menu.otherLanguageCode}>{text.value.menu.otherLanguage}</span>
          </Button>
        </p>
      </div>
    </Shell>
  )
}
