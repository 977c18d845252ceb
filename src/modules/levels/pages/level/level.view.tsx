import type { VNode } from 'preact'
import { Button } from '../../../../web/components/button.js'
import { Clock } from '../../../../web/kith/clock.js'
import { Empty } from '../../../../web/kith/empty.js'
import { Level } from '../../../../web/kith/level.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import { Layout } from '../../../../web/layout.js'
import { type RecordHead, RecordTop } from '../../../records/index.js'
import type { LevelInFull } from '../../queries/level-in-full.query.js'
import { DecisionSheet } from './decision-sheet.js'
import { DiscussionSheet } from './discussion-sheet.js'

type Props = {
  head: RecordHead
  level: LevelInFull
  may: (permission: string) => boolean
  now: Date
}

/** What stands and what may be done about it, then every decision, the last first. */
export function LevelView({ head, level, may, now }: Props): VNode {
  const { recordId } = head.hold
  const here = `/children/${recordId}/level`
  const { standing, decisions, discussions } = level
  return (
    <Layout title={`Level, ${head.banner.initials}`} whoHasLooked={`/records/${recordId}/looks`}>
      <RecordTop summary={head} current={here} basePath="/children" />
      <div class="kith-cols kith-cols--record">
        <div class="kith-stack">
          {decisions.length === 0 ? (
            <Empty title="No level has been agreed yet.">
              {' '}
              One is agreed after an assessment, or at a strategy discussion.
            </Empty>
          ) : (
            decisions.map((decision, index) => (
              <DecisionSheet decision={decision} before={decisions[index + 1]} now={now} />
            ))
          )}
        </div>
        <div class="kith-stack">
          {standing && (
            <Sheet id="standing-heading" title="Now">
              <Level rank={standing.position} of={standing.of} word={wordOf(standing)} direction={standing.direction} />
              {level.review && (
                <p class="govuk-body kith-gap-s">
                  Review of the level <Clock state={level.review.state} words={level.review.text} />
                </p>
              )}
            </Sheet>
          )}
          {head.hold.level === 'work' && <Doing level={level} here={here} may={may} />}
          {discussions.map((discussion) => (
            <DiscussionSheet
              discussion={discussion}
              isDecided={decisions.some((each) => each.sourceId === discussion.id)}
              here={here}
              mayWork={head.hold.level === 'work' && may('levels:discuss')}
              now={now}
            />
          ))}
        </div>
      </div>
    </Layout>
  )
}

/** The word that stands beside the bars. */
export function wordOf({ status, label }: { status: string; label: string }): string {
  return status === 'removed' ? 'Not open to MACE' : label
}

function Doing({ level, here, may }: { level: LevelInFull; here: string; may: Props['may'] }) {
  const isOpen = level.standing?.status === 'open'
  const things = [
    level.isWaiting && may('levels:agree') && { href: `${here}/agree`, text: 'Agree the level' },
    isOpen && may('levels:review') && { href: `${here}/review`, text: 'Review the level' },
    may('levels:discuss') && { href: `${here}/discussion`, text: 'Record a strategy discussion' },
    isOpen && may('levels:remove') && { href: `${here}/remove`, text: 'Remove from MACE' },
  ].filter((each) => each !== false)
  const [first, ...others] = things
  if (!first) return null
  return (
    <Sheet id="doing-heading" title="What can be done">
      <Button href={first.href} variant="secondary">
        {first.text}
      </Button>
      {others.length > 0 && (
        <ul class="govuk-list">
          {others.map(({ href, text }) => (
            <li>
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  )
}
