import type { PageDefinition } from '../../../../platform/http/page.js'
import { chooseDownloadPage, newDownloadPage } from './create/new-download.page.js'
import { newPagePage } from './create/new-page.page.js'
import { newServicePage } from './create/new-service.page.js'
import { downloadPage } from './download/download.page.js'
import { factsPage } from './facts/facts.page.js'
import { firstEditionPage } from './first-edition/first-edition.page.js'
import { homePage } from './home/home.page.js'
import { itemPage } from './item/item.page.js'
import { downloadsPage, pagesPage, servicesPage, todoPage } from './list/list.page.js'
import { checkPage } from './moves/check.page.js'
import { discardPage } from './moves/discard.page.js'
import { restorePage, startPage, withdrawPage } from './moves/one-step.page.js'
import { sendPage } from './moves/send.page.js'
import { takeDownPage } from './moves/take-down.page.js'
import { choosePartPage, newPartPage } from './parts/new-part.page.js'
import { partPage } from './parts/part.page.js'
import { movePartPage, removePartPage } from './parts/place-part.page.js'
import { previewPage } from './preview/preview.page.js'
import { reviewPage } from './review/review.page.js'
import { serviceAboutPage, serviceHoursPage, serviceReachPage, serviceUpkeepPage } from './service/service-pages.js'
import { settingsBasicsPage, settingsNoticesPage, settingsTellPage } from './settings/settings-pages.js'
import { comparePage, versionsPage } from './versions/versions.page.js'

/** Everything that officers do with the hub. */
export const EDIT_PAGES: readonly PageDefinition[] = [
  homePage,
  todoPage,
  firstEditionPage,
  pagesPage,
  servicesPage,
  downloadsPage,
  newPagePage,
  newServicePage,
  chooseDownloadPage,
  newDownloadPage,
  itemPage,
  startPage,
  factsPage,
  choosePartPage,
  newPartPage,
  partPage,
  movePartPage,
  removePartPage,
  serviceAboutPage,
  serviceReachPage,
  serviceHoursPage,
  serviceUpkeepPage,
  settingsBasicsPage,
  settingsTellPage,
  settingsNoticesPage,
  downloadPage,
  previewPage,
  sendPage,
  reviewPage,
  withdrawPage,
  discardPage,
  checkPage,
  takeDownPage,
  versionsPage,
  comparePage,
  restorePage,
]
