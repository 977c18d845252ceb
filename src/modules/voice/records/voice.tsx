import { dayOf, startOfDay } from '../../../kernel/calendar-date.js'
import { Sheet } from '../../../web/kith/sheet.js'
import { childHeader, namesOf } from '../../people/index.js'
import type {
  ChronologyEntry,
  ChronologyProvider,
  RecordActionProvider,
  RecordPanelProvider,
  RecordTabProvider,
} from '../../records/index.js'
import { VoiceBlock } from '../pages/voice-block.js'
import { EmptyVoice, possessive } from '../pages/voice-list/voice-list.view.js'
import { circumstancesOf, whoSaid } from '../pages/voice-words.js'
import { listVoice } from '../queries/voice.query.js'

/** The child's latest words, with who heard them, what changed and whether the child was told. */
export const voicePanel: RecordPanelProvider = {
  recordKind: 'child',
  slot: 'voice',
  order: 10,
  part: 'voice',
  async load(tx, by, hold, may) {
    const child = await childHeader(tx, by, hold.recordId)
    const said = (await listVoice(tx, child.recordIds)).filter((each) => each.whose === 'child')
    const [latest] = said
    const written = said.length
    const here = `/children/${child.recordId}/voice`
    const mayAdd = hold.level === 'work' && may('voice:record')
    return (
      <Sheet
        id="voice-heading"
        title={latest ? `${possessive(child)} latest words` : `${possessive(child)} words`}
        beside={
          written > 1 && (
            <a class="govuk-link" href={here}>
              All {written}
            </a>
          )
        }
      >
        {latest ? (
          <VoiceBlock voice={latest} childName={child.shortName} today={dayOf(by.now)} mayAdd={mayAdd} />
        ) : (
          <EmptyVoice child={child} />
        )}
        {mayAdd && (
          <p class="govuk-body kith-gap-s">
            <a class="govuk-link" href={`${here}/new`}>
              Write down what someone said
            </a>
          </p>
        )}
      </Sheet>
    )
  },
}

export const voiceChronology: ChronologyProvider = {
  part: 'voice',
  kinds: { words: 'What children and parents said' },
  async list(tx, by, recordIds) {
    const [voices, names] = await Promise.all([listVoice(tx, recordIds), namesOf(tx, recordIds)])
    return voices.map((voice): ChronologyEntry => {
      const name = voice.whose === 'child' ? (names.get(voice.recordId) ?? 'The child') : ''
      const who = whoSaid(voice, name)
      return {
        recordId: voice.recordId,
        id: voice.id,
        at: voice.saidOn ? startOfDay(voice.saidOn) : voice.recordedAt,
        dateOnly: voice.saidOn !== null,
        kind: 'words',
        mark: 'voice',
        title: voice.whose === 'child' ? 'The child’s words' : 'A parent’s or carer’s words',
        voice: {
          whose: voice.whose === 'child' ? 'child' : 'family',
          words: voice.words,
          attribution: `${who}${circumstancesOf(voice, dayOf(by.now))}`,
        },
        agencyName: voice.agencyName,
        authorName: voice.authorName,
        controllerAgencyId: voice.contributedByAgencyId,
        source: voice.sourceKind,
        thirdParty: voice.whose !== 'child',
        href: `/children/${voice.recordId}/voice#voice-${voice.id}`,
      }
    })
  },
}

export const voiceTab: RecordTabProvider = {
  recordKind: 'child',
  text: 'Their words',
  href: (recordId) => `/children/${recordId}/voice`,
  part: 'voice',
  order: 40,
  permission: 'voice:read',
}

export const voiceAction: RecordActionProvider = {
  recordKind: 'child',
  text: 'Write down what someone said',
  href: (recordId) => `/children/${recordId}/voice/new`,
  part: 'voice',
  order: 20,
  permission: 'voice:record',
  level: 'work',
}
