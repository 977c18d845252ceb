import { defineModule } from '../../platform/module.js'
import { accessibilityDoorway } from './pages/accessibility/accessibility.page.js'
import { helpDoorway } from './pages/help/help.page.js'

export const help = defineModule({ name: 'help', doorways: [helpDoorway, accessibilityDoorway] })
