import type { VNode } from 'preact'
import type { CalendarDate } from '../../../kernel/calendar-date.js'
import type { Content } from '../../../web/components/props.js'
import { Voice as VoiceFigure } from '../../../web/kith/voice.js'
import type { FollowUpKind } from '../domain/voice.js'
import type { Voice } from '../queries/voice.query.js'
import { circumstancesOf, followUpsInWords, whoSaid } from './voice-words.js'

type Props = { voice: Voice; childName: string; today: CalendarDate; mayAdd: boolean }

/** Someone's words with who heard them, what changed and whether they were told; what is missing asks to be written. */
export function VoiceBlock({ voice, childName, today, mayAdd }: Props): VNode {
  const space = followUpsInWords(voice.followUps, 'space', today)
  const said = (kind: FollowUpKind): Content =>
    followUpsInWords(voice.followUps, kind, today) ??
    (mayAdd ? (
      <a class="govuk-link" href={`/children/${voice.recordId}/voice/${voice.id}/${kind}`}>
        {ASK[kind]}
      </a>
    ) : (
      'Not written down yet'
    ))
  return (
    <>
      <VoiceFigure
        words={voice.words}
        whose={voice.whose === 'child' ? 'child' : 'family'}
        who={whoSaid(voice, childName)}
        circumstances={circumstancesOf(voice, today)}
        lang={voice.language || undefined}
        heard={{ whoHeard: said('audience'), whatChanged: said('influence'), toldBack: said('told-back') }}
      />
      {space && <p class="kith-meta">Made safe to talk: {space}</p>}
    </>
  )
}

const ASK = {
  space: 'Say how it was made safe to talk',
  audience: 'Say who heard',
  influence: 'Say what changed',
  'told-back': 'Say how they were told',
} as const satisfies Record<FollowUpKind, string>
