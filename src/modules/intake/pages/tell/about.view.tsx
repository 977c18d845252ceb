import type { VNode } from 'preact'
import { Radios } from '../../../../web/components/radios.js'
import { type Shown, TellForm, TellPage } from './tell-page.js'

type Props = {
  shown: Shown
  sealed: string
  kind: string
  error: string | undefined
  notice: string | undefined
}

/** A child, a place or a group, or information for the police: each goes its own way. */
export function AboutView({ shown, sealed, kind, error, notice }: Props): VNode {
  return (
    <TellPage
      shown={shown}
      title="What is it about?"
      errors={error ? [{ text: error, href: '#kind' }] : []}
      notice={notice}
    >
      <TellForm step="about" sealed={sealed}>
        <Radios
          name="kind"
          legend="What is it about?"
          legendSize="l"
          legendIsHeading
          hint="If it is about more than one, choose the one that worries you most."
          error={error}
          value={kind}
          items={[
            {
              value: 'child',
              text: 'A child or a young person',
              hint: 'Someone under 18 whom you know, or whom you saw. It can be you.',
            },
            {
              value: 'place',
              text: 'A place or a group',
              hint: 'A shop, a park, a bus, a group of friends, a chat or a game.',
            },
            {
              value: 'police',
              text: 'Something the police should know',
              hint: 'What someone does, a car, an address. You can stay unknown.',
            },
          ]}
        />
      </TellForm>
    </TellPage>
  )
}
