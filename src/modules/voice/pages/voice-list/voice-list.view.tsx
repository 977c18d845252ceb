import type { VNode } from 'preact'
import { dayOf } from '../../../../kernel/calendar-date.js'
import { Button } from '../../../../web/components/button.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading } from '../../../../web/kith/sheet.js'
import { Layout } from '../../../../web/layout.js'
import type { ChildHeader } from '../../../people/index.js'
import { type RecordHead, RecordTop } from '../../../records/index.js'
import { FOLLOW_UP_KINDS, type FollowUpKind } from '../../domain/voice.js'
import type { Voice } from '../../queries/voice.query.js'
import { VoiceBlock } from '../voice-block.js'
import { FOLLOW_UP_WORDS } from '../voice-words.js'

type Props = { child: ChildHeader; head: RecordHead; voices: readonly Voice[]; now: Date; mayAdd: boolean }

export function VoiceListView({ child, head, voices, now, mayAdd }: Props): VNode {
  const here = `/children/${child.recordId}/voice`
  const today = dayOf(now)
  const [ofChild, ofFamily] = [
    voices.filter((each) => each.whose === 'child'),
    voices.filter((each) => each.whose !== 'child'),
  ]
  return (
    <Layout title={`Their words, ${child.initials}`} whoHasLooked={`/records/${child.recordId}/looks`}>
      <RecordTop summary={head} current={here} basePath="/children" />
      <div class="kith-gap">
        <PageHeading beside={`${ofChild.length} written down`}>{possessive(child)} words</PageHeading>
      </div>
      {mayAdd && <Button href={`${here}/new`}>Write down what someone said</Button>}
      {ofChild.length === 0 && <EmptyVoice child={child} />}
      <div class="kith-stack kith-measure">
        {ofChild.map((voice) => (
          <VoiceSheet voice={voice} child={child} today={today} mayAdd={mayAdd} />
        ))}
      </div>
      {ofFamily.length > 0 && (
        <>
          <h2 class="govuk-heading-m kith-gap">What parents and carers said</h2>
          <div class="kith-stack kith-measure">
            {ofFamily.map((voice) => (
              <VoiceSheet voice={voice} child={child} today={today} mayAdd={mayAdd} />
            ))}
          </div>
        </>
      )}
    </Layout>
  )
}

function VoiceSheet({
  voice,
  child,
  today,
  mayAdd,
}: {
  voice: Voice
  child: ChildHeader
  today: ReturnType<typeof dayOf>
  mayAdd: boolean
}) {
  return (
    <div class="kith-sheet" id={`voice-${voice.id}`}>
      <VoiceBlock voice={voice} childName={child.shortName} today={today} mayAdd={mayAdd} />
      <p class="kith-meta kith-gap-s">
        Written down by {voice.authorName}, {voice.agencyName}.
        {mayAdd && (
          <>
            {' Add: '}
            {addable(voice).map((kind, index) => (
              <>
                {index > 0 && ' · '}
                <a class="govuk-link" href={`/children/${voice.recordId}/voice/${voice.id}/${kind}`}>
                  {FOLLOW_UP_WORDS[kind].toLowerCase()}
                </a>
              </>
            ))}
            {'. '}
            <a class="govuk-link" href={`/children/${voice.recordId}/voice/${voice.id}/misfiled`}>
              These words are on the wrong record
            </a>
          </>
        )}
      </p>
    </div>
  )
}

/** What the block above does not ask for already: the space, and more of what is known. */
function addable(voice: Voice): FollowUpKind[] {
  return FOLLOW_UP_KINDS.filter((kind) => kind === 'space' || voice.followUps.some((each) => each.kind === kind))
}

/** Nobody has written anything: a question, not a blank. */
export function EmptyVoice({ child }: { child: ChildHeader }): VNode {
  const name = child.isNamed ? child.shortName : 'this child'
  return (
    <Empty title={`Nobody has written down what ${name} thinks yet.`}>
      {' '}
      Who does {child.isNamed ? name : 'the child'} talk to?
    </Empty>
  )
}

/** “Callum’s”, “The child’s”. */
export function possessive(child: ChildHeader): string {
  return child.isNamed ? `${child.shortName}’s` : 'The child’s'
}
