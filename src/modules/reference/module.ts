import { defineModule } from '../../platform/module.js'
import { policy } from './policy.js'

export const reference = defineModule({ name: 'reference', permissions: policy })
