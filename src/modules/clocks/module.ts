import { defineModule } from '../../platform/module.js'
import { policy } from './policy.js'

export const clocks = defineModule({ name: 'clocks', permissions: policy })
