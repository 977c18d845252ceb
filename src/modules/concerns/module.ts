import { defineModule } from '../../platform/module.js'
import { addAdultPage, adultsPage, removeAdultPage } from './pages/adults/adults.page.js'
import { contextsPage, policePage } from './pages/contexts/contexts.page.js'
import { contributePage } from './pages/contribute/contribute.page.js'
import { movePage } from './pages/correct/move.page.js'
import { strikeOutPage } from './pages/correct/strike-out.page.js'
import { inboxPage } from './pages/inbox/inbox.page.js'
import { pausePage } from './pages/pause/pause.page.js'
import { restrictPage } from './pages/restrict/restrict.page.js'
import { addSubjectPage } from './pages/screen/add-subject.page.js'
import { posesRiskPage } from './pages/screen/poses-risk.page.js'
import { checkPage } from './pages/check/check.page.js'
import { sentPage } from './pages/check/sent.page.js'
import { decidePage } from './pages/decide/decide.page.js'
import { filesPage, removeFilePage } from './pages/files/files.page.js'
import { harmPage } from './pages/harm/harm.page.js'
import { knowsPage } from './pages/knows/knows.page.js'
import { concernPage } from './pages/mine/concern.page.js'
import { minePage } from './pages/mine/mine.page.js'
import { outcomePage } from './pages/outcome/outcome.page.js'
import { screenPage } from './pages/screen/screen.page.js'
import { callPage } from './pages/start/call-999.page.js'
import { dangerPage, startPage } from './pages/start/start.page.js'
import { wellPage } from './pages/well/well.page.js'
import { whatPage } from './pages/what/what.page.js'
import { likelyPage } from './pages/who/likely.page.js'
import {
  addContextPage,
  addNamedPage,
  addUnnamedPage,
  changeSubjectPage,
  removeSubjectPage,
} from './pages/who/subject.page.js'
import { whoPage } from './pages/who/who.page.js'
import { childsWordsPage, wordsPage } from './pages/words/words.page.js'
import { raiseFromPublicJob } from './jobs/raise-from-public.job.js'
import { policy } from './policy.js'
import { concernChronology, concernStrands } from './records/chronology.js'
import { concernKind, deskDuties } from './records/concern-record.js'
import { concernsPanel } from './records/concerns-panel.js'
import { raisePanel } from './records/today.js'
import { whyPanel } from './records/why-panel.js'

export const concerns = defineModule({
  name: 'concerns',
  permissions: policy,
  navigation: [
    { href: '/concerns', text: 'Concerns', permission: 'concerns:screen', order: 20 },
    { href: '/concerns/mine', text: 'Concerns', permission: 'concerns:follow', order: 20 },
  ],
  pages: [
    startPage,
    dangerPage,
    callPage,
    whoPage,
    addNamedPage,
    addUnnamedPage,
    addContextPage,
    changeSubjectPage,
    removeSubjectPage,
    likelyPage,
    whatPage,
    harmPage,
    wellPage,
    wordsPage,
    childsWordsPage,
    knowsPage,
    adultsPage,
    addAdultPage,
    removeAdultPage,
    filesPage,
    removeFilePage,
    checkPage,
    sentPage,
    concernPage,
    minePage,
    outcomePage,
    inboxPage,
    screenPage,
    contributePage,
    decidePage,
    posesRiskPage,
    addSubjectPage,
    pausePage,
    restrictPage,
    strikeOutPage,
    movePage,
    contextsPage,
    policePage,
  ],
  jobs: [raiseFromPublicJob],
  provides: {
    recordKind: concernKind,
    dutyLink: deskDuties,
    chronology: concernChronology,
    recordStrands: concernStrands,
    recordPanel: [whyPanel, concernsPanel],
    todayPanel: [raisePanel],
  },
})
