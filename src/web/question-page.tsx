import type { VNode } from 'preact'
import { BackLink } from './components/back-link.js'
import { ErrorSummary, type PageError } from './components/error-summary.js'
import type { Content, Words } from './components/props.js'
import { Saved } from './kith/saved.js'
import { Layout } from './layout.js'
import { useRequestContext } from './request-context.js'

type QuestionPageProps = {
  /** For the browser's title bar; the question itself is the legend or label of the control. */
  title: string
  children: Content
  errors?: readonly PageError[] | undefined
  errorTitle?: Words | undefined
  back?: string | undefined
  backText?: Words | undefined
  /** Beside the question: why we ask. */
  aside?: { title: Words; children: Content } | undefined
  strip?: Content
  /** The form keeps a draft: say when it was kept. */
  showsSaved?: boolean | undefined
  /** When, in words: `timeOfDay(draft.savedAt)`; undefined before the first time. */
  savedAt?: string | undefined
  withoutNavigation?: boolean | undefined
}

/** One question, or a few that belong together. */
export function QuestionPage(props: QuestionPageProps): VNode {
  const errors = props.errors ?? []
  return (
    <Layout
      title={props.title}
      hasErrors={errors.length > 0}
      isForm
      strip={props.strip}
      withoutNavigation={props.withoutNavigation}
      before={<BeforeQuestion {...props} />}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          {errors.length > 0 && <ErrorSummary errors={errors} title={props.errorTitle} />}
          {props.children}
        </div>
        {props.aside && (
          <div class="govuk-grid-column-one-third">
            <aside class="kith-helpnote" aria-labelledby="kith-aside">
              <h2 class="govuk-heading-s" id="kith-aside">
                {props.aside.title}
              </h2>
              {props.aside.children}
            </aside>
          </div>
        )}
      </div>
    </Layout>
  )
}

function BeforeQuestion({ back, backText, showsSaved, savedAt }: QuestionPageProps) {
  const request = useRequestContext()
  if (!back && !showsSaved) return null
  return (
    <nav class="kith-sheet__head kith-gap-s" aria-label="This form">
      {back && <BackLink href={back}>{backText ?? 'Back'}</BackLink>}
      {showsSaved && <Saved at={savedAt ?? request.savedAt} />}
    </nav>
  )
}
