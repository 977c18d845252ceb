import { accept, type Outcome, refuseAll } from '../../../../kernel/outcome.js'
import type { Body } from '../../../../platform/http/body.js'
import { MOST_LINE, MOST_TEXT } from '../../domain/subject.js'
import { typedLine, typedText } from '../typed-text.js'

export type WhatCode = 'what-missing' | 'what-too-long' | 'where-too-long' | 'when-too-long'
type What = { whatSeen: string; whereSeen: string; whenSeen: string }

export function readWhat(body: Body): Outcome<What, { code: WhatCode; field: string }> {
  const what = {
    whatSeen: typedText(body, 'whatSeen'),
    whereSeen: typedLine(body, 'whereSeen'),
    whenSeen: typedLine(body, 'whenSeen'),
  }
  const wrong: { code: WhatCode; field: string }[] = []
  if (what.whatSeen === '') wrong.push({ code: 'what-missing', field: 'whatSeen' })
  if (what.whatSeen.length > MOST_TEXT) wrong.push({ code: 'what-too-long', field: 'whatSeen' })
  if (what.whereSeen.length > MOST_LINE) wrong.push({ code: 'where-too-long', field: 'whereSeen' })
  if (what.whenSeen.length > MOST_LINE) wrong.push({ code: 'when-too-long', field: 'whenSeen' })
  return wrong.length > 0 ? refuseAll(wrong) : accept(what)
}
