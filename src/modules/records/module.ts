import { defineModule } from '../../platform/module.js'
import { breakGlassPage } from './pages/break-glass/break-glass.page.js'
import { conflictPage } from './pages/conflict/conflict.page.js'
import { holdersPage } from './pages/holders/holders.page.js'
import { looksPage } from './pages/looks/looks.page.js'
import { openToPage, takeBackPage } from './pages/open-to/open-to.page.js'
import { openingsPanel } from './pages/openings/openings-panel.js'
import { openingPage, openingsPage } from './pages/openings/openings.page.js'
import { restrictPage } from './pages/restrict/restrict.page.js'
import { todayPage } from './pages/today/today.page.js'
import { PERMISSIONS } from './policy.js'

export const records = defineModule({
  name: 'records',
  pages: [
    todayPage,
    looksPage,
    holdersPage,
    conflictPage,
    restrictPage,
    breakGlassPage,
    openingsPage,
    openingPage,
    openToPage,
    takeBackPage,
  ],
  permissions: PERMISSIONS,
  provides: { todayPanel: [openingsPanel] },
  navigation: [
    { href: '/', text: 'Today', permission: 'records:today', order: 10 },
    { href: '/openings', text: 'Openings', permission: 'records:review-openings', order: 70 },
  ],
})
