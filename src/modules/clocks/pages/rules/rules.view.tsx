import type { VNode } from 'preact'
import { Tag } from '../../../../web/components/tag.js'
import { PageHeading, Sheet } from '../../../../web/kith/sheet.js'
import { StackTable } from '../../../../web/kith/stack-table.js'
import { Layout } from '../../../../web/layout.js'
import type { ClockRule } from '../../domain/clock-rule.js'
import { AWAITED_WORDS, deadlineWords, ownerWords, ruleLengthWords, thresholdWords } from './rule-sentences.js'

type Props = { rules: readonly ClockRule[]; roleName: (code: string) => string | undefined }

export function RulesView({ rules, roleName }: Props): VNode {
  const waiting = rules.filter((rule) => rule.waitsFor)
  const running = rules.filter((rule) => !rule.waitsFor)
  return (
    <Layout title="How deadlines are worked out">
      <PageHeading>How deadlines are worked out</PageHeading>
      <p class="govuk-body">
        Days are counted from the day after something happens, in the time of a clock on the wall in England. A working
        day is Monday to Friday, without bank holidays and the days on which your offices are closed. Hours are hours:
        weekends and clock changes make no difference to them. A clock keeps the rule that it started under.
      </p>
      <Sheet id="running" title="Clocks that run now">
        <RuleTable caption="Clocks that run now" rules={running} roleName={roleName} />
      </Sheet>
      <Sheet id="waiting" title="Clocks that wait for a later part of Kith">
        <p class="govuk-body">These are known and written down. Nothing starts them yet.</p>
        <RuleTable caption="Clocks that wait" rules={waiting} roleName={roleName} />
      </Sheet>
    </Layout>
  )
}

function RuleTable({ caption, rules, roleName }: Props & { caption: string }) {
  return (
    <StackTable
      caption={caption}
      captionHidden
      columns={[
        { text: 'What is owed', isHeader: true },
        { text: 'How long', phoneLabel: 'How long' },
        { text: 'Starts when', phoneLabel: 'Starts when' },
        { text: 'Whose it is', phoneLabel: 'Whose it is' },
        { text: 'Where that comes from', phoneLabel: 'Where that comes from' },
      ]}
      rows={rules.map((rule) => [
        <What rule={rule} />,
        <HowLong rule={rule} />,
        rule.starts.words,
        ownerWords(rule.owner, roleName),
        <Source rule={rule} />,
      ])}
    />
  )
}

function What({ rule: { label, kind, waitsFor } }: { rule: ClockRule }) {
  return (
    <>
      {label}
      {kind === 'watch' && <span class="kith-meta"> (a watch: it ends by itself and is never late)</span>}
      {waitsFor && (
        <>
          <br />
          <Tag colour="grey">Waits for {AWAITED_WORDS[waitsFor]}</Tag>
        </>
      )}
    </>
  )
}

function HowLong({ rule }: { rule: ClockRule }) {
  return (
    <>
      <b>{ruleLengthWords(rule)}</b>
      <br />
      <span class="kith-meta">
        {deadlineWords(rule.deadline)}. {thresholdWords(rule)}{' '}
        {rule.mayPause ? 'May be paused with a reason.' : 'May not be paused.'}
      </span>
    </>
  )
}

function Source({ rule: { source, unverified, version } }: { rule: ClockRule }) {
  return (
    <>
      {source.address ? (
        <a class="govuk-link" href={source.address} rel="noreferrer">
          {source.says}
        </a>
      ) : (
        source.says
      )}{' '}
      {unverified && <Tag colour="yellow">Unverified</Tag>}
      <br />
      <span class="kith-meta">Version {version}</span>
    </>
  )
}
