import type { VNode } from 'preact'
import { type Body, textOf } from '../../../../platform/http/body.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { JUNK_CODES } from '../../domain/junk.js'
import type { JudgeRefusal } from '../../domain/junk.js'
import { JUNK_WORDS } from './words.js'

export const SAY_JUDGED: Readonly<Record<JudgeRefusal['code'], string>> = {
  'no-such-report': 'There is no such report',
  'not-to-be-judged': 'A colleague has looked at this meanwhile. Load the page again',
  'reason-missing': 'Choose why it is junk',
  'words-missing': 'Write what else it is',
  'words-too-long': 'Write it in 1,000 characters or fewer',
}

/** Why there is nothing in it. */
export function JunkFields({ typed, error }: { typed: Body; error: (field: string) => string | undefined }): VNode {
  return (
    <>
      <Radios
        name="code"
        legend="Why is it junk?"
        legendSize="s"
        small
        value={textOf(typed, 'code')}
        error={error('code')}
        items={JUNK_CODES.map((value) => ({ value, text: JUNK_WORDS[value] }))}
      />
      <Textarea
        name="words"
        label="Anything else about it (optional)"
        labelSize="s"
        rows={2}
        value={textOf(typed, 'words')}
        error={error('words')}
      />
    </>
  )
}
