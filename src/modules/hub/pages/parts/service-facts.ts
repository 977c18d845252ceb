import { list } from '../../../../web/format.js'
import type { ServiceContent } from '../../domain/service-content.js'

const LANGUAGE_NAMES = new Intl.DisplayNames('en-GB', { type: 'language' })

type Asked = Pick<ServiceContent, 'free' | 'showsOnBill' | 'anonymous' | 'languages' | 'signLanguage' | 'textRelay'>

/** What someone weighs before they ring. Only what is known to be so: of what nobody has found out, nothing is said. */
export function factsOf({ free, showsOnBill, anonymous, languages, signLanguage, textRelay }: Asked): string[] {
  return [
    free === true && 'Free',
    free === false && 'Not free',
    showsOnBill === false && 'Not on the phone bill',
    showsOnBill === true && 'Shows on the phone bill',
    anonymous === true && 'You can stay anonymous',
    anonymous === false && 'Asks who you are',
    languages.words ?? (languages.interpreter === true && 'Interpreter'),
    spoken(languages.codes),
    signLanguage.offered === true && 'British Sign Language',
    textRelay === true && 'Text relay',
  ].filter((fact) => typeof fact === 'string')
}

/** English alone goes without saying. */
function spoken(codes: readonly string[]): string | false {
  const others = codes.filter((code) => code !== 'en').map((code) => LANGUAGE_NAMES.of(code) ?? code)
  if (others.length === 0) return false
  return codes.includes('en') ? `Also in ${list(others)}` : `In ${list(others)}`
}
