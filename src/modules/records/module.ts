import { ROLES } from '../../kernel/actor.js'
import { defineModule } from '../../platform/module.js'
import { todayPage } from './pages/today/today.page.js'

export const records = defineModule({
  name: 'records',
  pages: [todayPage],
  permissions: { 'records:today': ROLES },
  navigation: [{ href: '/', text: 'Today', permission: 'records:today', order: 10 }],
})
