import type { Indicator, Section } from '../domain/template-sections.js'
import { type Break, changeItem, template } from './break-a-pack.js'

function section(code: string, into: (was: Section) => Section) {
  return template((was) => ({ items: was.items.map((each) => (each.code === code ? into(each) : each)) }))
}

function indicator(of: string, code: string, by: Partial<Indicator>) {
  return section(of, (was) => {
    if (was.type !== 'indicators') throw new Error(`${of} has no indicators`)
    return { ...was, indicators: changeItem(was.indicators, code, by) }
  })
}

/** What can be wrong with a template, by itself and beside the rest of the pack. */
export const brokenTemplates: readonly Break[] = [
  {
    code: 'duplicate-code',
    because: 'nor can two indicators in different sections',
    breakIt: indicator('risk-indicators', 'online-tasks', { code: 'strength-friends' }),
  },
  {
    code: 'rank-gap',
    because: 'ratings are ordered too',
    breakIt: template(({ ratings }) => ({ ratings: changeItem(ratings, 'significant', { rank: 7 }) })),
  },
  {
    code: 'unknown-part',
    because: 'a section is on a step of the screen',
    breakIt: section('analysis', (was) => ({ ...was, part: 'elsewhere' })),
  },
  {
    code: 'empty-part',
    because: 'a step of the screen has something on it',
    breakIt: template(({ parts }) => ({ parts: [...parts, { code: 'nothing', label: 'Nothing' }] })),
  },
  {
    code: 'ratings-missing',
    because: 'domains are rated',
    breakIt: template(({ items }) => ({
      ratings: [],
      items: items.map((each) =>
        each.type === 'domains' ? { ...each, domains: each.domains.map((one) => ({ ...one, prompts: [] })) } : each,
      ),
    })),
  },
  {
    code: 'unknown-rating',
    because: 'a prompt is for a rating of this template',
    breakIt: section('domains', (was) =>
      was.type === 'domains'
        ? { ...was, domains: was.domains.map((one) => ({ ...one, prompts: [{ rating: 'severe', text: 'Worse' }] })) }
        : was,
    ),
  },
  {
    code: 'options-unclear',
    because: 'a choice has options',
    breakIt: section('strands', (was) => ({ ...was, optionsFrom: undefined })),
  },
  {
    code: 'unknown-list',
    because: 'they come from a list in the pack',
    breakIt: section('strands', (was) => ({ ...was, optionsFrom: 'horoscopes' })),
  },
  {
    code: 'unknown-strand',
    because: 'an indicator is of a strand in use',
    breakIt: indicator('risk-indicators', 'online-tasks', { strand: 'gangs' }),
  },
  {
    code: 'unknown-strand',
    because: 'a retired strand is not in use',
    breakIt: indicator('risk-indicators', 'online-tasks', { strand: 'wider-contextual' }),
  },
  {
    code: 'harm-without-flag',
    because: 'a sign of harm asks for a strategy discussion now',
    breakIt: indicator('actual-harm', 'online-met', { asksForStrategyDiscussion: undefined }),
  },
  {
    code: 'flag-without-harm',
    because: 'a sign of risk does not',
    breakIt: indicator('risk-indicators', 'online-tasks', { asksForStrategyDiscussion: true }),
  },
  {
    code: 'harm-beside-risk',
    because: 'harm that stands among risks is overlooked',
    breakIt: indicator('risk-indicators', 'online-tasks', { kind: 'actual-harm', asksForStrategyDiscussion: true }),
  },
  ...['Is from a Roma family', 'Has changed religion', 'Of another nationality', 'Ethnic background', 'Race'].map(
    (label): Break => ({
      code: 'background-as-indicator',
      because: `‘${label}’ is who a child is`,
      breakIt: indicator('risk-indicators', 'online-tasks', { label }),
    }),
  ),
  {
    code: 'no-level-section',
    because: 'an assessment ends with a level',
    breakIt: template(({ items }) => ({ items: items.filter((each) => each.type !== 'level') })),
  },
  {
    code: 'no-childs-voice',
    because: 'no assessment goes without the child’s voice',
    breakIt: section('childs-voice', (was) => ({ ...was, whose: 'parent' })),
  },
  {
    code: 'floor-level-unknown',
    because: 'a floor names a level in use',
    breakIt: template(({ floors }) => ({ floors: changeItem(floors, 'under-13', { minimumLevel: 'high' }) })),
  },
  {
    code: 'floor-at-bottom',
    because: 'a floor at the bottom holds nothing up',
    breakIt: template(({ floors }) => ({
      floors: changeItem(floors, 'under-13', { minimumLevel: 'no-additional-risk' }),
    })),
  },
  {
    code: 'no-main-template',
    because: 'screening asks for one',
    breakIt: template(() => ({ use: 'beside' })),
  },
]
