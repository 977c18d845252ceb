import { defineModule } from '../../platform/module.js'
import type { RecordActionProvider } from '../records/index.js'
import { askForDiscussionJob } from './jobs/ask-for-discussion.job.js'
import { agreePage } from './pages/agree/agree.page.js'
import { conferencePage } from './pages/conference/conference.page.js'
import { discussionPage } from './pages/discussion/discussion.page.js'
import { levelPage } from './pages/level/level.page.js'
import { removePage } from './pages/remove/remove.page.js'
import { reviewPage } from './pages/review/review.page.js'
import { policy } from './policy.js'
import { childrenPanel } from './records/children-panel.js'
import { currentLevel } from './queries/current-level.query.js'
import { chronology } from './records/chronology.js'
import { nextSteps } from './records/next-steps.js'
import { recordLevel } from './records/record-level.js'
import { stillNeeded } from './records/still-needed.js'

const action = (text: string, path: string, order: number, permission: keyof typeof policy): RecordActionProvider => ({
  recordKind: 'child',
  text,
  href: (recordId) => `/children/${recordId}/level/${path}`,
  part: 'level',
  order,
  permission,
  level: 'work',
})

const isOpen: RecordActionProvider['isOffered'] = async (tx, _by, { recordId }) =>
  (await currentLevel(tx, [recordId])).get(recordId)?.status === 'open'

export const levels = defineModule({
  name: 'levels',
  permissions: policy,
  pages: [levelPage, agreePage, discussionPage, reviewPage, removePage, conferencePage],
  jobs: [askForDiscussionJob],
  provides: {
    recordLevel,
    chronology,
    nextStep: nextSteps,
    recordTab: [
      {
        recordKind: 'child',
        text: 'Level',
        href: (recordId) => `/children/${recordId}/level`,
        part: 'level',
        order: 30,
        permission: 'levels:read',
      },
    ],
    recordAction: [
      action('Record a strategy discussion', 'discussion', 30, 'levels:discuss'),
      { ...action('Review the level', 'review', 31, 'levels:review'), isOffered: isOpen },
      { ...action('Remove from MACE', 'remove', 32, 'levels:remove'), isOffered: isOpen },
    ],
    dutyLink: [
      {
        rule: 'level-review',
        permission: 'levels:review',
        part: 'level',
        level: 'work',
        describe: (recordId) => ({ verb: 'Review the level', href: `/children/${recordId}/level/review` }),
      },
      {
        rule: 'strategy-discussion',
        permission: 'levels:discuss',
        part: 'level',
        level: 'work',
        describe: (recordId) => ({
          verb: 'Record the discussion',
          href: `/children/${recordId}/level/discussion`,
        }),
      },
      {
        rule: 'section-47-conference',
        permission: 'levels:discuss',
        part: 'level',
        level: 'work',
        describe: (recordId, discussionId) => ({
          verb: 'Say what came of the enquiry',
          href: `/children/${recordId}/level/discussion/${discussionId}/conference`,
        }),
      },
    ],
    todayPanel: [childrenPanel],
    stillNeeded,
  },
})
