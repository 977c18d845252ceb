import { defineModule } from '../../platform/module.js'
import { defineRecordPages } from '../records/index.js'
import { childrenPage } from './pages/children/children.page.js'
import { detailsPage } from './pages/details/details.page.js'
import { defineEntryPages } from './pages/entry/entry-pages.js'
import { addressQuestion } from './pages/entry/questions/address.js'
import { birthQuestion } from './pages/entry/questions/birth.js'
import {
  communicationQuestion,
  languageQuestion,
  livesWithQuestion,
  missingCountQuestion,
  safeContactQuestion,
} from './pages/entry/questions/details.js'
import { EQUALITY_QUESTIONS } from './pages/entry/questions/equality.js'
import { identifierQuestion } from './pages/entry/questions/identifier.js'
import { nameQuestion } from './pages/entry/questions/name.js'
import { placementQuestion } from './pages/entry/questions/placement.js'
import { professionalQuestion } from './pages/entry/questions/professional.js'
import { relationQuestion } from './pages/entry/questions/relation.js'
import { schoolQuestion } from './pages/entry/questions/school.js'
import { legalStatusQuestion, planStatusQuestion } from './pages/entry/questions/status.js'
import { equalityPage } from './pages/equality/equality.page.js'
import { findPage } from './pages/find/find.page.js'
import { historyPage } from './pages/history/history.page.js'
import { misfiledPage } from './pages/misfiled/misfiled.page.js'
import { newChildPage } from './pages/new-child/new-child.page.js'
import { comparePage } from './pages/same-person/compare.page.js'
import { samePersonPage } from './pages/same-person/same-person.page.js'
import { undoMergePage } from './pages/same-person/undo-merge.page.js'
import { PEOPLE_POLICY } from './policy.js'
import { childActions, childBanner, childKind, childTabs } from './records/child.js'
import { peopleChronology } from './records/chronology.js'
import { childPanels } from './records/panels.js'

export const people = defineModule({
  name: 'people',
  permissions: PEOPLE_POLICY,
  navigation: [{ href: '/children', text: 'Children', permission: 'people:read', order: 30 }],
  pages: [
    findPage,
    childrenPage,
    newChildPage,
    ...defineRecordPages({ recordKind: 'child', basePath: '/children', permission: 'people:read' }),
    detailsPage,
    historyPage,
    equalityPage,
    misfiledPage,
    samePersonPage,
    comparePage,
    undoMergePage,
    ...defineEntryPages(nameQuestion),
    ...defineEntryPages(birthQuestion),
    ...defineEntryPages(identifierQuestion),
    ...defineEntryPages(addressQuestion),
    ...defineEntryPages(schoolQuestion),
    ...[livesWithQuestion, safeContactQuestion, languageQuestion, communicationQuestion, missingCountQuestion].flatMap(
      defineEntryPages,
    ),
    ...defineEntryPages(relationQuestion),
    ...[legalStatusQuestion, planStatusQuestion].flatMap(defineEntryPages),
    ...defineEntryPages(placementQuestion),
    ...defineEntryPages(professionalQuestion),
    ...EQUALITY_QUESTIONS.flatMap(defineEntryPages),
  ],
  provides: {
    recordKind: childKind,
    recordBanner: childBanner,
    chronology: peopleChronology,
    recordPanel: childPanels,
    recordTab: childTabs,
    recordAction: childActions,
  },
})
