import type { VNode } from 'preact'
import { ErrorSummary, type PageError } from '../../../../web/components/error-summary.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import type { Attributes, Content } from '../../../../web/components/props.js'
import type { PublicFrame } from '../../../../web/public/public-frame.js'
import { PublicLayout } from '../../../../web/public/public-layout.js'
import type { OpenEdition } from '../../../hub/index.js'

/** What every page of telling is drawn from. */
export type Shown = { readonly edition: OpenEdition; readonly frame: PublicFrame; readonly now: Date }

type TellPageProps = {
  shown: Shown
  /** For the title bar, where others may see it: never a kind of harm. */
  title: string
  errors?: readonly PageError[] | undefined
  notice?: string | undefined
  scripts?: readonly string[] | undefined
  children: Content
}

/** The frame of every page on which someone tells us something: a way to a voice at the end of each. */
export function TellPage({ shown, title, errors = [], notice, scripts, children }: TellPageProps): VNode {
  return (
    <PublicLayout frame={shown.frame} title={title} hasErrors={errors.length > 0} noIndex scripts={scripts}>
      <div class="kith-measure">
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        {notice && <InsetText>{notice}</InsetText>}
        {children}
        <p class="govuk-body kith-gap">
          Would you rather talk to someone?{' '}
          <a class="govuk-link" href="/be-aware/services">
            Find someone to ring or text
          </a>
          . If someone is in danger, call{' '}
          <a class="govuk-link" href="tel:999">
            999
          </a>
          .
        </p>
      </div>
    </PublicLayout>
  )
}

type TellFormProps = {
  /** Which page was answered: the last part of the address that the form is sent to. */
  step: string
  /** The journey so far; undefined before there is one. */
  sealed: string | undefined
  /** The verb of the button that goes on. */
  button?: string
  value?: string
  hasBack?: boolean
  attributes?: Attributes
  children?: Content
}

/** A page’s form. “Back” is a button of it, after the one that goes on, so that what was typed goes along. */
export function TellForm({
  step,
  sealed,
  button = 'Continue',
  value = 'on',
  hasBack = true,
  attributes,
  children,
}: TellFormProps): VNode {
  return (
    <form
      method="post"
      action={step === '' ? '/be-aware/tell' : `/be-aware/tell/${step}`}
      novalidate
      autocomplete="off"
      {...attributes}
    >
      {sealed !== undefined && <input type="hidden" name="journey" value={sealed} />}
      {children}
      <div class="kith-actions">
        <button type="submit" class="govuk-button" name="button" value={value}>
          {button}
        </button>
        {hasBack && (
          <button type="submit" class="kith-as-link" name="button" value="back">
            Back
          </button>
        )}
      </div>
    </form>
  )
}
