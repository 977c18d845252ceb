import type { VNode } from 'preact'
import { Form } from './components/form.js'
import { PLACES } from './places.js'
import { useRequestContext } from './request-context.js'

type FooterProps = {
  whoHasLooked?: string | undefined
  /** While the application is stopped there is nowhere to go. */
  withoutLinks?: boolean | undefined
}

/** Help, and what everyone should know: that looking is written down, and what to do in an emergency. */
export function Footer({ whoHasLooked, withoutLinks }: FooterProps): VNode {
  const { seat, canSeeLooks } = useRequestContext()
  return (
    <footer class="kith-foot">
      <div class="govuk-width-container">
        {!withoutLinks && (
          <ul>
            <FootLink href={PLACES.help} text="Get help with Kith" />
            {whoHasLooked && canSeeLooks && <FootLink href={whoHasLooked} text="Who has looked at this page" />}
            <FootLink href={PLACES.accessibility} text="Accessibility" />
            {seat && <FootLink href={PLACES.signIns} text="Your sign-ins" />}
            {seat && (
              <li>
                <Form action={PLACES.signOut} once={false}>
                  <button type="submit" class="kith-as-link">
                    Sign out
                  </button>
                </Form>
              </li>
            )}
          </ul>
        )}
        <p>
          {seat && 'Every time a record is opened is written down, with the reason. '}In an emergency call{' '}
          <a class="govuk-link" href="tel:999">
            999
          </a>
          .
        </p>
      </div>
    </footer>
  )
}

function FootLink({ href, text }: { href: string; text: string }) {
  return (
    <li>
      <a class="govuk-link" href={href}>
        {text}
      </a>
    </li>
  )
}
