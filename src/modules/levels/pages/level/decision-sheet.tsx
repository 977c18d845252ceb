import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { Details } from '../../../../web/components/details.js'
import { AgencyTag } from '../../../../web/kith/agency-tag.js'
import { PersonList } from '../../../../web/kith/person-list.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import type { KeptParticipant } from '../../data/participant.store.js'
import type { LevelDecision, TestAnswer } from '../../domain/level.js'
import type { DecisionInFull } from '../../queries/level-in-full.query.js'
import { dayWords, decidedBy, decisionTitle, toldWords } from './words.js'

type Props = { decision: DecisionInFull; before: Pick<LevelDecision, 'levelRank'> | undefined; now: Date }

/** One decision in full: why, what changed, each view, dissent, the test and who decided. */
export function DecisionSheet({ decision, before, now }: Props): VNode {
  const { participants, tests, kind } = decision
  return (
    <Sheet
      id={`decision-${decision.id}`}
      title={decisionTitle(decision, before)}
      beside={<span class="kith-meta">{dayWords(now, decision.decidedAt)}</span>}
    >
      {decision.whatChanged && <Said title="What had changed" words={decision.whatChanged} />}
      <Said title={kind === 'removed' ? 'What shows that the risk is less' : 'Why'} words={decision.rationale} />
      {kind === 'removed' && (
        <>
          <Said title="What goes on" words={decision.remainingPlan} />
          <p class="govuk-body">{toldWords(decision, dayOf(now))}</p>
        </>
      )}
      {participants.length > 0 && (
        <>
          <h3 class="govuk-heading-s">Who took part</h3>
          <PersonList people={participants.map(viewOf)} />
        </>
      )}
      {decision.quorumReason && <Said title="Decided with fewer agencies, because" words={decision.quorumReason} />}
      {tests.length > 0 && (
        <div class="kith-gap-s">
          <Tests tests={tests} />
        </div>
      )}
      <p class="kith-meta">
        {decidedBy(decision)} Written by {decision.authorName} <AgencyTag>{decision.agencyName}</AgencyTag>
      </p>
    </Sheet>
  )
}

/** Someone's own text, under what it answers. */
export function Said({ title, words }: { title: string; words: string }): VNode {
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <p class="govuk-body kith-typed">{words}</p>
    </>
  )
}

/** “View: moderate. Disagreed with the decision.” and what they said. */
export function viewOf(who: KeptParticipant) {
  const view = who.viewLabel ? `View: ${who.viewLabel.toLocaleLowerCase('en-GB')}.` : 'Gave no view.'
  return {
    name: who.personName,
    beside: <AgencyTag>{who.agencyName}</AgencyTag>,
    about: (
      <>
        {who.dissents && <b>Disagreed with the decision. </b>}
        {view} <span class="kith-typed">{who.comment}</span>
      </>
    ),
  }
}

const ANSWERS = { yes: 'Yes', no: 'No', 'not-known': 'Not known' } as const satisfies Record<
  TestAnswer['answer'],
  string
>

function Tests({ tests }: { tests: readonly TestAnswer[] }) {
  return (
    <Details summary="What the test asked, and the answers">
      <ul class="govuk-list">
        {tests.map(({ test, answer, words }) => (
          <li>
            {test} <b>{ANSWERS[answer]}.</b> {words && <span class="kith-typed">{words}</span>}
          </li>
        ))}
      </ul>
    </Details>
  )
}
