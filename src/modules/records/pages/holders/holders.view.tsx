import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { BackLink } from '../../../../web/components/back-link.js'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { InsetText } from '../../../../web/components/inset-text.js'
import { dayAndTime, sentence } from '../../../../web/format.js'
import { AgencyTag } from '../../../../web/kith/agency-tag.js'
import { Sheet } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'
import type { Conflict, Holder } from '../../../access/index.js'

type Props = {
  recordId: RecordId
  holders: readonly Holder[]
  conflicts: readonly Conflict[]
  named: { name: string; path: string } | undefined
  restricted: boolean
  mayRestrict: boolean
  mayGrant: boolean
}

export function HoldersView({ recordId, holders, conflicts, named, restricted, mayRestrict, mayGrant }: Props): VNode {
  const shown = restricted
    ? holders.filter((holder) => holder.toKind === 'person' || holder.toKind === 'seat')
    : holders
  return (
    <Layout
      title="Who holds this record"
      before={<BackLink href={named?.path ?? '/'}>Back to the record</BackLink>}
      whoHasLooked={`/records/${recordId}/looks`}
    >
      <h1 class="govuk-heading-l">Who holds this record</h1>
      {restricted && (
        <InsetText>This record is restricted. Only the people named here see it; teams and desks do not.</InsetText>
      )}
      <Sheet id="holders" title="People, teams and desks">
        <StackTable
          caption="People, teams and desks"
          captionHidden
          columns={[
            { text: 'Who', isHeader: true },
            { text: 'What is open to them', phoneLabel: 'Open to them' },
            { text: 'Why', phoneLabel: 'Why' },
            { text: 'Until', phoneLabel: 'Until' },
            ...(mayGrant ? [{ text: 'Change' }] : []),
          ]}
          rows={shown.map((holder) => [
            <>
              {holder.name} {holder.agencyName && <AgencyTag>{holder.agencyName}</AgencyTag>}
            </>,
            opened(holder),
            basisWords(holder.basis),
            <span class="kith-nowrap">{holder.untilAt ? dayAndTime(holder.untilAt) : 'No end'}</span>,
            ...(mayGrant
              ? [
                  <a class="govuk-link" href={`/records/${recordId}/access/${holder.grantId}/end`}>
                    <span class="kith-nowrap">Take back</span>
                    <span class="govuk-visually-hidden"> from {holder.name}</span>
                  </a>,
                ]
              : []),
          ])}
        />
      </Sheet>
      {conflicts.length > 0 && (
        <>
          <h2 class="govuk-heading-m kith-gap">Closed to these people</h2>
          <p class="govuk-body">
            They declared a conflict of interest: the record is shut to them whatever else is granted.
          </p>
          <ul class="govuk-list">
            {conflicts.map((conflict) => (
              <li>
                {conflict.name}, since {dayAndTime(conflict.declaredAt)}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 class="govuk-heading-m kith-gap">Change who holds it</h2>
      <ul class="govuk-list">
        {mayGrant && (
          <li>
            <a class="govuk-link" href={`/records/${recordId}/access/new`}>
              Open it to someone
            </a>
          </li>
        )}
        <li>
          <a class="govuk-link" href={`/records/${recordId}/conflict`}>
            I know this family or have an interest: close it to me
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`/records/${recordId}/looks`}>
            See who has looked
          </a>
        </li>
      </ul>
      {mayRestrict && (
        <Form action={`/records/${recordId}/restrict`}>
          <input type="hidden" name="restricted" value={restricted ? 'no' : 'yes'} />
          <p class="govuk-body">
            {restricted
              ? 'Lifting the restriction opens it again to the teams and desks that hold it.'
              : 'Restrict it when a worker’s own family or a worker is in it. Teams and desks then no longer see it; the people named above do, and so do you.'}
          </p>
          <Button variant="secondary">{restricted ? 'Lift the restriction' : 'Restrict this record'}</Button>
        </Form>
      )}
    </Layout>
  )
}

/** “Summary, plan; to work on”. */
function opened({ parts, level }: Holder): string {
  const what = parts.includes('*') ? 'Everything' : sentence(parts.map(partWords).join(', '))
  return `${what}; to ${level === 'work' ? 'work on' : 'read'}`
}

const PARTS: Readonly<Record<string, string>> = {
  'poses-risk': 'adults who may pose a risk',
  summary: 'summary',
  clock: 'clocks',
  access: 'who holds it',
}
function partWords(part: string): string {
  return PARTS[part] ?? part.replaceAll('-', ' ')
}

const BASES: Readonly<Record<string, string>> = {
  'break-glass': 'Opened for a short time with a reason',
  allocation: 'Allocated worker',
  'action-owner': 'Has an action in the plan',
  'own-concern': 'Raised it',
  screening: 'Screening desk',
}
function basisWords(basis: string): string {
  const known = BASES[basis]
  if (known) return known
  const said = basis.replaceAll('-', ' ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}
