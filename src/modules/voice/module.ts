import { defineModule } from '../../platform/module.js'
import { followUpPage } from './pages/follow-up/follow-up.page.js'
import { misfiledVoicePage } from './pages/misfiled-voice/misfiled-voice.page.js'
import { recordVoicePage } from './pages/record-voice/record-voice.page.js'
import { voiceListPage } from './pages/voice-list/voice-list.page.js'
import { VOICE_POLICY } from './policy.js'
import { voiceAction, voiceChronology, voicePanel, voiceTab } from './records/voice.js'

export const voice = defineModule({
  name: 'voice',
  permissions: VOICE_POLICY,
  pages: [voiceListPage, recordVoicePage, misfiledVoicePage, followUpPage],
  provides: {
    chronology: voiceChronology,
    recordPanel: [voicePanel],
    recordTab: [voiceTab],
    recordAction: [voiceAction],
  },
})
