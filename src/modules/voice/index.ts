export { type RecordVoiceRefusal, recordVoice, type VoiceSaid } from './commands/record-voice.js'
export type { FollowUp, FollowUpKind, VoiceId, Whose } from './domain/voice.js'
export { latestVoice, listVoice, type Voice } from './queries/voice.query.js'
