import { accept, type Outcome, refuse } from '../../../../kernel/outcome.js'
import { type Body, textOf } from '../../../../platform/http/body.js'
import type { Danger } from '../../domain/concern.js'
import { MOST_TEXT } from '../../domain/subject.js'
import { typedText } from '../typed-text.js'

export type DangerCode = 'danger-missing' | 'action-too-long'
type DangerRefusal = { readonly code: DangerCode; readonly field: string }

export function readDanger(body: Body): Outcome<{ danger: Danger; dangerAction: string }, DangerRefusal> {
  const danger = textOf(body, 'danger')
  if (danger !== 'yes' && danger !== 'no' && danger !== 'not-sure')
    return refuse<DangerRefusal>({ code: 'danger-missing', field: 'danger' })
  const dangerAction = danger === 'no' ? '' : typedText(body, 'dangerAction')
  if (dangerAction.length > MOST_TEXT) return refuse<DangerRefusal>({ code: 'action-too-long', field: 'dangerAction' })
  return accept({ danger, dangerAction })
}
