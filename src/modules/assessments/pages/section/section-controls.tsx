import type { VNode } from 'preact'
import { ChoiceControls } from './choice-controls.js'
import type { ControlsProps } from './controls-props.js'
import { DomainControls } from './domain-controls.js'
import { IndicatorControls } from './indicator-controls.js'
import { LevelControls } from './level-controls.js'
import { TextControls } from './text-controls.js'
import { VoiceControls } from './voice-controls.js'

/** The form of each type of section. */
export function SectionControls(props: ControlsProps): VNode {
  switch (props.slot.type) {
    case 'text':
      return <TextControls {...props} />
    case 'choice':
      return <ChoiceControls {...props} />
    case 'indicators':
      return <IndicatorControls {...props} />
    case 'domain':
      return <DomainControls {...props} />
    case 'voice':
      return <VoiceControls {...props} />
    case 'level':
      return <LevelControls {...props} />
  }
}
