import type { VNode } from 'preact'
import { BackLink } from '../../../../web/components/back-link.js'
import { Button } from '../../../../web/components/button.js'
import { Checkboxes } from '../../../../web/components/checkboxes.js'
import { NotificationBanner } from '../../../../web/components/notification-banner.js'
import { Pagination } from '../../../../web/components/pagination.js'
import { Empty } from '../../../../web/kith/empty.js'
import { PageHeading } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Tabs } from '../../../../web/kith/tabs.js'
import { Layout } from '../../../../web/layout.js'
import type { Chosen } from '../../commands/choose-children.js'
import { type Choice, choiceInAddress, FIRST_FACTORS, readChoice } from '../../domain/choice.js'
import type { ImportFile } from '../../queries/imports.query.js'
import type { StagedLine } from '../../queries/staged-children.query.js'
import { factorsInWords, stagedName } from '../census-words.js'

type Props = {
  file: ImportFile
  children: readonly StagedLine[]
  next: number | undefined
  choice: Choice
  isFirst: boolean
  done: Done | undefined
}

/** What a choosing did, as it stands in the address that shows its result: counts and the rule, nothing of a child. */
export type Done = Chosen & { readonly rule: Choice }

export function doneInAddress({ opened, added, left, next, rule }: Done): string {
  const { show, codes } = Object.fromEntries(new URLSearchParams(choiceInAddress(rule)))
  const words = new URLSearchParams({ show: 'chosen', opened: `${opened}`, added: `${added}`, left: `${left}` })
  if (next > 0) words.set('next', `${next}`)
  if (show) words.set('rule', show)
  if (codes) words.set('codes', codes)
  return words.toString()
}

export function readDone(query: Readonly<Record<string, string>>): Done | undefined {
  const [opened, added, left, next = 0] = [query.opened, query.added, query.left, query.next ?? '0'].map((text) =>
    /^\d{1,9}$/.test(text ?? '') ? Number(text) : undefined,
  )
  if (opened === undefined || added === undefined || left === undefined) return undefined
  return { opened, added, left, next, rule: readChoice({ show: query.rule, codes: query.codes }) }
}

const SHOWN: readonly (readonly [Choice, string])[] = [
  [{ kind: 'all' }, 'Everyone who waits'],
  [{ kind: 'factor', codes: FIRST_FACTORS }, 'Factors of exploitation'],
  [{ kind: 'open-referral' }, 'An open referral'],
  [{ kind: 'doubted' }, 'To look at first'],
  [{ kind: 'chosen' }, 'Records of the council'],
]

export function ChildrenView({ file, children, next, choice, isFirst, done }: Props): VNode {
  const here = `/imports/${file.id}`
  const shown = `${here}/children?${choiceInAddress(choice)}`
  return (
    <Layout title="Children of an import" before={<BackLink href={here}>The import</BackLink>}>
      {done && <DoneBanner done={done} here={here} />}
      <PageHeading beside={file.name}>Children of this import</PageHeading>
      <Tabs
        label="Which children"
        tabs={SHOWN.map(([each, text]) => ({
          text,
          href: `${here}/children?${choiceInAddress(each)}`,
          current: each.kind === choice.kind,
        }))}
      />
      <Children children={children} here={here} isFirst={isFirst} />
      {(choice.kind === 'factor' || choice.kind === 'open-referral') && children.length > 0 && (
        <p>
          <a class="govuk-link" href={`${here}/choose?${choiceInAddress(choice)}`}>
            Choose all of these by the rule
          </a>
        </p>
      )}
      {(next !== undefined || !isFirst) && (
        <Pagination
          label="More children"
          previous={isFirst ? undefined : { href: shown, text: 'Back to the first' }}
          next={next === undefined ? undefined : { href: `${shown}&after=${next}` }}
        />
      )}
    </Layout>
  )
}

function Children({ children, here, isFirst }: { children: readonly StagedLine[]; here: string; isFirst: boolean }) {
  if (children.length === 0)
    return <Empty title={isFirst ? 'No child here is like that.' : 'That was the last of them.'} />
  if (!children.some(mayBeTicked)) return <ChildrenTable children={children} />
  return (
    <form action={`${here}/choose`}>
      <input type="hidden" name="show" value="ticked" />
      <ChildrenTable children={children} />
      <Button variant="secondary" type="submit">
        Choose those ticked
      </Button>
    </form>
  )
}

function mayBeTicked(child: StagedLine): boolean {
  return child.state === 'staged' && !child.isDoubted
}

function ChildrenTable({ children }: { children: readonly StagedLine[] }) {
  return (
    <StackTable
      caption="Children"
      captionHidden
      columns={[
        { text: 'Child', isHeader: true },
        { text: 'Factors', phoneLabel: 'Factors' },
        { text: 'Referral', phoneLabel: 'Referral' },
        { text: 'Where they are', phoneLabel: 'Where they are' },
        { text: 'Choose', phoneLabel: 'Choose' },
      ]}
      rows={children.map((child, at) => [
        <a class="govuk-link" href={`/imports/children/${child.id}`}>
          {stagedName(child)}
        </a>,
        child.factors.length > 0 ? factorsInWords(child.factors) : 'None',
        child.hasOpenReferral ? 'Open' : 'Closed',
        whereInWords(child),
        mayBeTicked(child) ? (
          <Checkboxes
            name="ids"
            id={`ids-${at}`}
            small
            items={[{ value: child.id, text: <span class="govuk-visually-hidden">Choose {stagedName(child)}</span> }]}
          />
        ) : (
          ''
        ),
      ])}
    />
  )
}

function whereInWords(child: StagedLine) {
  if (child.state === 'chosen' && child.childRecordId)
    return (
      <a class="govuk-link" href={`/children/${child.childRecordId}`}>
        {child.chosenHow === 'matched' ? 'Known already' : 'A record'}
        <span class="govuk-visually-hidden"> of {stagedName(child)}</span>
      </a>
    )
  if (child.isDoubted) return 'Waits: look at them first'
  if (child.childRecordId) return 'Waits: an earlier file is a record'
  return child.version > 1 ? 'Waits: said differently before' : 'Waits'
}

function DoneBanner({ done, here }: { done: Done; here: string }) {
  return (
    <NotificationBanner kind="success">
      <p class="govuk-notification-banner__heading">
        {done.opened} {done.opened === 1 ? 'record was' : 'records were'} opened, and what is new was added to{' '}
        {done.added}.
      </p>
      {done.left > 0 && (
        <p class="govuk-body">
          {done.left} {done.left === 1 ? 'was' : 'were'} left, who may be known already or{' '}
          {done.left === 1 ? 'is' : 'are'} to be looked at first.
        </p>
      )}
      {done.next > 0 && (
        <p class="govuk-body">
          <a
            class="govuk-notification-banner__link"
            href={`${here}/choose?${choiceInAddress(done.rule)}&after=${done.next}`}
          >
            Go on with the next
          </a>
        </p>
      )}
    </NotificationBanner>
  )
}
