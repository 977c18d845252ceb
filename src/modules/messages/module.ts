import { defineModule } from '../../platform/module.js'
import { sendMessages } from './jobs/send.job.js'

export const messages = defineModule({ name: 'messages', jobs: [sendMessages] })
