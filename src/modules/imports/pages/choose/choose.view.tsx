import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { Empty } from '../../../../web/kith/empty.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { TeamRow } from '../../../access/index.js'
import { CHOSEN_AT_ONCE } from '../../commands/choose-children.js'
import type { StagedChildId } from '../../data/tables.js'
import { choiceInAddress, type RuleChoice } from '../../domain/choice.js'
import type { ImportFile } from '../../queries/imports.query.js'
import type { StagedLine } from '../../queries/staged-children.query.js'
import { factorsInWords, stagedName } from '../census-words.js'
import { asErrors, type ChoosingRefusal, sayChoosing } from '../say-refusal.js'
import { TeamRadios } from '../team-radios.js'

/** Who is chosen: ticked one by one, or by a rule from a place in the file on. */
export type Which = { readonly ids: readonly StagedChildId[] } | { readonly rule: RuleChoice; readonly after: number }

type Counted = { readonly chosen: number; readonly doubted: number; readonly alreadyRecords: number }
type Props = {
  file: ImportFile
  teams: readonly TeamRow[]
  which: Which
  counted: Counted | undefined
  ticked: readonly StagedLine[]
  team: string
  refusals: readonly ChoosingRefusal[]
}

/** How many are chosen, what becomes of them, and the decision. */
export function ChooseView({ file, teams, which, counted, ticked, team, refusals }: Props): VNode {
  const here = `/imports/${file.id}`
  const many = counted ? counted.chosen : ticked.length
  const back = 'rule' in which ? `${here}/children?${choiceInAddress(which.rule)}` : `${here}/children`
  const teamError = refusals.find((each) => each.field === 'team')
  return (
    <QuestionPage title="Choose children" back={back} errors={asErrors(refusals)}>
      <span class="govuk-caption-l">{file.name}</span>
      <h1 class="govuk-heading-l">
        {many === 0
          ? 'Nobody is chosen'
          : `Make ${many === 1 ? 'a record' : 'records'} of ${many.toLocaleString('en-GB')} ${many === 1 ? 'child' : 'children'}?`}
      </h1>
      {'rule' in which && <p class="govuk-body">{ruleInWords(which.rule)}</p>}
      {counted && <Left counted={counted} />}
      {ticked.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {ticked.map((child) => (
            <li>{stagedName(child)}</li>
          ))}
        </ul>
      )}
      {many === 0 ? (
        <Empty title="Go back and tick a child, or choose another rule." />
      ) : (
        <Form action={`${here}/choose`}>
          <WhichFields which={which} />
          <p class="govuk-body">
            A record has the council’s number and birth date until someone adds a name. Anyone whose number a record has
            already is left for you to look at.
            {many > CHOSEN_AT_ONCE && ` The first ${CHOSEN_AT_ONCE} are done now; then you go on with the next.`}
          </p>
          <TeamRadios teams={teams} value={team} error={teamError && sayChoosing(teamError)} />
          <Button preventDoubleClick>{many === 1 ? 'Make a record' : 'Make records'}</Button>
        </Form>
      )}
    </QuestionPage>
  )
}

function Left({ counted: { doubted, alreadyRecords } }: { counted: Counted }) {
  return (
    <>
      {alreadyRecords > 0 && (
        <p class="govuk-body">
          Of these, {alreadyRecords.toLocaleString('en-GB')} became records from an earlier file: what is new is added
          to them.
        </p>
      )}
      {doubted > 0 && (
        <p class="govuk-body">
          {doubted.toLocaleString('en-GB')} more {doubted === 1 ? 'is' : 'are'} left out, whose number the file gives to
          two children who differ. Look at {doubted === 1 ? 'that one' : 'those'} first.
        </p>
      )}
    </>
  )
}

function WhichFields({ which }: { which: Which }) {
  if ('ids' in which)
    return (
      <>
        {which.ids.map((id) => (
          <input type="hidden" name="ids" value={id} />
        ))}
      </>
    )
  return (
    <>
      <input type="hidden" name="show" value={which.rule.kind} />
      <input type="hidden" name="after" value={which.after} />
      {which.rule.kind === 'factor' && <input type="hidden" name="codes" value={which.rule.codes.join(',')} />}
    </>
  )
}

function ruleInWords(rule: RuleChoice): string {
  return rule.kind === 'factor'
    ? `Any of these factors at any assessment: ${factorsInWords(rule.codes)}.`
    : 'A referral that was open when the return was made.'
}
