import { errorsFor } from '../../../../web/say-refusals.js'
import type { VNode } from 'preact'
import { BackLink } from '../../../../web/components/back-link.js'
import { Button } from '../../../../web/components/button.js'
import { ErrorSummary } from '../../../../web/components/error-summary.js'
import { Form } from '../../../../web/components/form.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { timeOfDay } from '../../../../web/format.js'
import type { ClockProps } from '../../../../web/kith/clock.js'
import { Saved } from '../../../../web/kith/saved.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import { Layout } from '../../../../web/layout.js'
import type { WorkRefusal } from '../../commands/work-on-action.js'
import type { ProgressRefusal } from '../../domain/action-rules.js'
import type { AboutAction } from '../action-request.js'
import { ActionFacts, ActionHistory } from '../action-facts.js'
import type { DraftState } from '../plan-request.js'
import { SAY_ACTION } from '../say-action.js'

export type ActionPageRefusal = ProgressRefusal | WorkRefusal

const SAY: Record<ActionPageRefusal['code'], string> = {
  ...SAY_ACTION,
  'progress-missing': 'Write how it goes',
}

type Props = AboutAction & {
  kindWords: string
  reasonWords: string | undefined
  clock: ClockProps
  progress: string
  refusals: readonly ActionPageRefusal[]
  kept: DraftState
  printLine: string
  now: Date
}

export function ActionView(props: Props): VNode {
  const { head, paths, action, entries, mayWork, mayWrite, refusals, kept, now } = props
  const error = refusals.find((each) => each.field === 'progress')
  const canWork = mayWork && action.isOpen
  return (
    <Layout
      title={`Action, ${head.banner.initials}`}
      hasErrors={refusals.length > 0}
      whoHasLooked={`/records/${head.hold.recordId}/looks`}
      printLine={props.printLine}
      before={
        <nav class="kith-sheet__head kith-gap-s" aria-label="This action">
          <BackLink href={paths.plan}>Back to the plan</BackLink>
          {canWork && <Saved at={kept.savedAt && timeOfDay(kept.savedAt)} />}
        </nav>
      }
    >
      {refusals.length > 0 && <ErrorSummary errors={errorsFor(refusals, SAY)} />}
      <span class="govuk-caption-l">{head.banner.name}</span>
      <h1 class="govuk-heading-l kith-typed">{action.words}</h1>
      <div class="kith-cols kith-cols--main-side">
        <div class="kith-stack">
          <Sheet id="facts-heading" title="The action">
            <ActionFacts
              action={action}
              kindWords={props.kindWords}
              reasonWords={props.reasonWords}
              clock={props.clock}
              now={now}
            />
            {canWork && (
              <div class="kith-actions">
                <Button href={paths.action(action.id, 'done')}>It is done</Button>
                <a class="govuk-link" href={paths.action(action.id, 'due')}>
                  Change the day
                </a>
                <a class="govuk-link" href={paths.action(action.id, 'not-done')}>
                  It will not be done
                </a>
              </div>
            )}
          </Sheet>
          {mayWork && action.status === 'done' && action.effect === 'too-early' && (
            <p class="govuk-body">
              <a class="govuk-link" href={paths.action(action.id, 'effect')}>
                Say what it did to the risk
              </a>
            </p>
          )}
          {canWork && (
            <Sheet id="progress-heading" title="How does it go?">
              <Form autosave={kept.autosave}>
                <input type="hidden" name="seenVersion" value={action.version} />
                <Textarea
                  name="progress"
                  label="What has been done, and what is in the way"
                  rows={3}
                  value={props.progress}
                  error={error && SAY[error.code]}
                />
                <Button variant="secondary">Save progress</Button>
              </Form>
            </Sheet>
          )}
        </div>
        <div class="kith-stack">
          <Sheet id="history-heading" title="What has happened to it" size="s">
            <ActionHistory entries={entries} now={now} />
          </Sheet>
          {mayWrite && (
            <Sheet id="more-heading" title="With this action" size="s" class="kith-noprint">
              <ul class="govuk-list">
                {action.isOpen && (
                  <>
                    <li>
                      <a class="govuk-link" href={paths.action(action.id, 'owner')}>
                        Give it to someone else
                      </a>
                    </li>
                    <li>
                      <a class="govuk-link" href={`${paths.newAction}?replaces=${action.id}`}>
                        Replace it with another action
                      </a>
                    </li>
                  </>
                )}
                <li>
                  <a class="govuk-link" href={paths.action(action.id, 'misfiled')}>
                    It is on the wrong record
                  </a>
                </li>
              </ul>
            </Sheet>
          )}
        </div>
      </div>
    </Layout>
  )
}
