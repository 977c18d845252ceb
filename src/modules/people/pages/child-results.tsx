import type { VNode } from 'preact'
import { fullDay } from '../../../web/format.js'
import type { ChildLine } from '../queries/child-lines.query.js'
import type { FoundChild } from '../queries/search.query.js'

/** “aged 14, born 3 March 2012 · Harrowmere High, year 10 · lives with mum”. */
export function lineInWords(line: ChildLine): string {
  const age = line.ageWords && `aged ${line.ageWords}`
  const born = line.bornOn && `born ${line.bornIsEstimated ? 'about ' : ''}${fullDay(line.bornOn)}`
  return [
    [age, born].filter(Boolean).join(', '),
    line.school,
    line.livesWith && `lives with ${line.livesWith}`,
    line.otherNames.length > 0 && `also ${line.otherNames.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

const BY_NAME = {
  exact: 'same name',
  nickname: 'a short form of the name',
  spelling: 'name spelt much the same',
  sound: 'name sounds the same',
  beginning: 'name begins the same',
} as const
const BY_DATE = {
  exact: 'same date of birth',
  swapped: 'date of birth with day and month the other way round',
  near: 'date of birth very close',
  part: 'born in that time',
  different: 'another date of birth',
  unknown: 'date of birth not known',
} as const
const BY_IDENTIFIER = {
  'nhs-number': 'same NHS number',
  upn: 'same unique pupil number',
  'la-child-id': 'same council number',
} as const
const WEAKEST_FIRST = ['beginning', 'sound', 'spelling', 'nickname', 'exact'] as const

/** Why a child was found, for a reader who has to judge whether it is the same one. */
export function matchInWords({ names, date, identifier }: FoundChild['match']): string {
  const weakest = WEAKEST_FIRST.find((by) => names.includes(by))
  const words = [identifier && BY_IDENTIFIER[identifier], weakest && BY_NAME[weakest], date && BY_DATE[date]]
  return words.filter(Boolean).join(', ')
}

/** Children in a list, each with what tells them from another of the same name. */
export function ChildResults({
  found,
  href,
  headingLevel = 2,
}: {
  found: readonly FoundChild[]
  href: (line: ChildLine) => string
  headingLevel?: 2 | 3
}): VNode {
  const Heading = `h${headingLevel}` as 'h2' | 'h3'
  return (
    <ol class="kith-plain">
      {found.map((line) => {
        const why = matchInWords(line.match)
        return (
          <li>
            <Heading class="govuk-heading-s kith-person">
              <a class="govuk-link" href={href(line)}>
                {line.name}
              </a>
            </Heading>
            <p class="govuk-body">{lineInWords(line)}</p>
            {why && <p class="kith-meta">Found because: {why}</p>}
          </li>
        )
      })}
    </ol>
  )
}
