import type { VNode } from 'preact'
import type { Refusal } from '../../../../kernel/outcome.js'
import { Button } from '../../../../web/components/button.js'
import { Details } from '../../../../web/components/details.js'
import { Form } from '../../../../web/components/form.js'
import { Empty } from '../../../../web/kith/empty.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import { QuestionPage } from '../../../../web/question-page.js'
import type { LikelyChildren } from '../../queries/likely-children.query.js'
import { ChildResults } from '../child-results.js'
import { Day, Line, Tick } from '../entry/questions/fields.js'
import { sayFault } from '../entry/say-fault.js'
import type { Typed } from '../entry/typed.js'
import { AskElsewhere } from '../find/find.view.js'

type Props = {
  typed: Typed
  refusals: readonly Refusal[]
  found: LikelyChildren | undefined
  searchedFor: string
  autosave: string | undefined
}

const NAMES = {
  givenNames: 'the first names',
  familyName: 'the family name',
  knownAs: 'the name they like',
  description: 'the description',
  bornOn: 'the date of birth',
}

export function NewChildView({ typed, refusals, found, searchedFor, autosave }: Props): VNode {
  const faults = refusals.map((refusal) => ({
    field: refusal.field,
    text:
      refusal.code === 'name-or-description'
        ? 'Enter a name, or describe the child if nobody knows the name'
        : sayFault(refusal, NAMES),
  }))
  const errorAt = (field: string) => faults.find((each) => each.field === field)?.text
  const fields = { typed, errorAt }
  return (
    <QuestionPage
      title="Open a record for a child"
      back="/children"
      showsSaved={autosave !== undefined}
      errors={faults.map(({ field, text }) => ({ text, href: `#${field}${field === 'bornOn' ? '-day' : ''}` }))}
      aside={{
        title: 'Why we look first',
        children: (
          <p class="govuk-body">
            Two records for one child hide half of what is known. We look for the child among the records that are open
            to you before a new one is opened.
          </p>
        ),
      }}
    >
      <h1 class="govuk-heading-l">Open a record for a child</h1>
      <Form autosave={autosave}>
        <Line {...fields} name="givenNames" label="First names" />
        <Line {...fields} name="familyName" label="Family name" />
        <Line {...fields} name="knownAs" label="Likes to be called (optional)" />
        <Day {...fields} name="bornOn" legend="Date of birth, if known" hint="For example, 3 3 2012" />
        <Tick typed={typed} name="bornEstimated" text="The date is a guess" />
        <Details summary="Numbers, or a child nobody can name" open={isOpen(typed)}>
          <Line {...fields} name="laChildId" label="Council’s child number" width={20} />
          <Line {...fields} name="upn" label="Unique pupil number" width={20} />
          <Line {...fields} name="nhsNumber" label="NHS number" width={20} />
          <Line
            {...fields}
            name="description"
            label="Description, when nobody knows the name"
            hint="For example, a girl of about 14."
          />
        </Details>
        {found && <Found found={found} />}
        <input type="hidden" name="searchedFor" value={found ? searchedFor : ''} />
        {found ? (
          <div class="kith-gap-s">
            <Button name="step" value="open">
              {found.likely.length > 0 ? 'None of these: open a new record' : 'Open the record'}
            </Button>{' '}
            <Button name="step" value="look" variant="secondary">
              Look again
            </Button>
          </div>
        ) : (
          <Button name="step" value="look">
            Look for the child
          </Button>
        )}
      </Form>
    </QuestionPage>
  )
}

function isOpen(typed: Typed): boolean {
  return ['laChildId', 'upn', 'nhsNumber', 'description'].some((field) => (typed[field] ?? '') !== '')
}

function Found({ found }: { found: LikelyChildren }) {
  return (
    <>
      {found.elsewhere && <AskElsewhere elsewhere={found.elsewhere} />}
      {found.likely.length > 0 ? (
        <Sheet id="likely" title="Is it one of these?">
          <ChildResults found={found.likely} href={(line) => `/children/${line.recordId}`} headingLevel={3} />
        </Sheet>
      ) : (
        <Empty title="You can see nobody like that." />
      )}
    </>
  )
}
