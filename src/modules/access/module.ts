import { defineModule } from '../../platform/module.js'

export const access = defineModule({ name: 'access' })
