import type { VNode } from 'preact'
import { Details } from '../../../../web/components/details.js'
import { Radios } from '../../../../web/components/radios.js'
import { Textarea } from '../../../../web/components/textarea.js'
import { levelsByRank } from '../../../reference/index.js'
import { asksOfLearningDisability, floorsAbove } from '../../domain/floors.js'
import { type ControlsProps, one } from './controls-props.js'
import { SectionHeading } from './section-heading.js'

/** The level that the professional proposes, with reasons. Nothing on this page adds anything up. */
export function LevelControls({ slot: { section }, page, fields, errorOf }: ControlsProps): VNode {
  if (section.type !== 'level') throw new Error('A level is proposed in a section of its own')
  const { child, template, levels } = page
  // Other sections do without: nothing is looked up for them.
  const childFacts = page.childFacts ?? { age: child.age, hasRecordedLearningDisability: false }
  const ranked = levelsByRank(levels)
  const chosen = ranked.find((each) => each.code === one(fields, 'level'))
  const disability = one(fields, 'learningDisability')
  const learningDisability = disability === 'yes' || disability === 'no' || disability === 'not-known' ? disability : ''
  const floors = floorsAbove({ level: chosen ?? null, learningDisability }, childFacts, template, levels)
  return (
    <>
      <Radios
        name="level"
        legend={
          <SectionHeading section={section} page={page}>
            {section.label}
          </SectionHeading>
        }
        legendSize="l"
        legendIsHeading
        hint={section.guidance}
        error={errorOf('level')}
        value={chosen?.code}
        items={ranked.map((each) => ({ value: each.code, text: each.label, hint: each.definition }))}
      />
      <Details summary="What has to be so for each level">
        {ranked.map((each) => (
          <>
            <p class="govuk-body">
              <b>{each.label}</b>
            </p>
            <ul class="govuk-list govuk-list--bullet">
              {each.entryTest.map((test) => (
                <li>{test}</li>
              ))}
            </ul>
          </>
        ))}
      </Details>
      <Textarea
        name="rationale"
        label={section.rationaleLabel}
        labelSize="s"
        rows={6}
        value={one(fields, 'rationale')}
        error={errorOf('rationale')}
      />
      {asksOfLearningDisability(template) && (
        <LearningDisability
          name={child.shortName}
          value={learningDisability || (childFacts.hasRecordedLearningDisability ? 'yes' : '')}
        />
      )}
      {floors.map((floor) => (
        <Textarea
          name={`floor-${floor.code}`}
          label="Why this level all the same"
          labelSize="s"
          hint={errorOf(`floor-${floor.code}`) ? undefined : floor.prompt}
          rows={4}
          value={one(fields, `floor-${floor.code}`)}
          error={errorOf(`floor-${floor.code}`)}
        />
      ))}
    </>
  )
}

function LearningDisability({ name, value }: { name: string; value: string }) {
  return (
    <Radios
      name="learningDisability"
      legend={`Does ${name} have a learning disability?`}
      legendSize="s"
      hint="As it is recorded, or as those who know them say. It can set a floor, and never a level."
      inline
      value={value}
      items={[
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
        { value: 'not-known', text: 'Not known' },
      ]}
    />
  )
}
