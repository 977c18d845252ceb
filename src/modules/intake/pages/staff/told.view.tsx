import type { VNode } from 'preact'
import { SummaryList, type SummaryRow } from '../../../../web/components/summary-list.js'
import type { Danger, Told } from '../../domain/report.js'
import { HARMED_WORDS } from '../tell/questions/harmed.view.js'
import { relationWords } from '../tell/questions/how.view.js'

const DANGER_WORDS: Readonly<Record<Danger, string>> = {
  yes: 'Yes, someone is in danger now. They were told to call 999.',
  no: 'No, not at that moment',
  'not-sure': 'Not sure',
}

/** What someone told, for a screener to read: each line exactly as it was typed. */
export function ToldView({ told }: { told: Told }): VNode {
  const rows: SummaryRow[] = [
    row('What they wrote', told.what),
    row('Someone in danger', DANGER_WORDS[told.danger]),
    ...aboutRows(told),
    row('Where', told.where),
    row('When', told.when),
    row('How they know', [relationWords(told.kind, told.teller.relation), told.teller.relationWords]),
    row('Who told', tellerLines(told)),
  ]
  return <SummaryList rows={rows} />
}

function aboutRows(told: Told): SummaryRow[] {
  if (told.kind === 'child') {
    const { givenNames, familyName, age, school, description } = told.child
    const name = [givenNames, familyName].filter(Boolean).join(' ')
    return [row('The child', [name, age === null ? '' : `About ${age}`, school, description])]
  }
  if (told.kind === 'place') {
    const { called, contextKindLabel, harmed, harmedWords } = told.place
    return [
      row('The place or group', [called, contextKindLabel ?? '']),
      row('Children hurt there', [HARMED_WORDS[harmed], harmedWords]),
    ]
  }
  return [row('Who does it', told.doneBy)]
}

function tellerLines({ teller }: Told): string[] {
  if (!teller.mayContact) return ['Chose to stay anonymous']
  return [teller.name, teller.phone, teller.email, teller.safely && `Safe: ${teller.safely}`]
}

function row(key: string, value: string | readonly string[]): SummaryRow {
  const lines = (typeof value === 'string' ? [value] : value).filter((line) => line.trim() !== '')
  return {
    key,
    value: lines.length === 0 ? 'Nothing written' : lines.map((line) => <p class="govuk-body kith-typed">{line}</p>),
  }
}
