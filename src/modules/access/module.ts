import { defineModule } from '../../platform/module.js'
import { WAY_IN } from './pages/way-in-doorways.js'

export const access = defineModule({ name: 'access', doorways: [...WAY_IN] })
