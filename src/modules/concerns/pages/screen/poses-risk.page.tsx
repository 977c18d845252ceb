import type { VNode } from 'preact'
import type { RecordId } from '../../../../kernel/ids.js'
import { textOf } from '../../../../platform/http/body.js'
import { closed, definePage, type PageRequest, show } from '../../../../platform/http/page.js'
import { noteForAudit } from '../../../../platform/work.js'
import { Button } from '../../../../web/components/button.js'
import { Form } from '../../../../web/components/form.js'
import { Radios } from '../../../../web/components/radios.js'
import { Restricted } from '../../../../web/kith/restricted.js'
import { QuestionPage } from '../../../../web/question-page.js'
import { type ListEntry, listItems } from '../../../reference/index.js'
import { listRiskAdults } from '../../data/risk-adult.store.js'
import { findScreening } from '../../data/screening.store.js'
import type { RiskAdult } from '../../queries/written.query.js'
import { Prose } from '../prose.js'

const AUDIT = 'concerns.poses-risk-door-viewed'

/**
 * The adults who may pose a risk, behind a door that asks for a reason, on a page that names no child. The reason is in
 * the audit beside the look.
 */
export const posesRiskPage = definePage({
  path: '/concerns/:recordId/poses-risk',
  permission: 'concerns:screen',
  audit: AUDIT,
  record: { param: 'recordId', part: 'poses-risk', postLevel: 'read' },
  async get(request) {
    const door = await look(request)
    return door ? show(<DoorView {...door} isWrong={false} />) : closed()
  },
  async post(request) {
    const recordId = request.params.recordId as RecordId
    const door = await look(request)
    if (!door) return closed()
    const reason = door.reasons.find((each) => each.code === textOf(request.body, 'reason'))
    if (!reason) return show(<DoorView {...door} isWrong />, 400)
    const adults = await request.work.look('concerns.poses-risk-viewed', async (tx, by) => {
      noteForAudit(tx, {
        action: 'concerns.poses-risk-opened',
        records: [recordId],
        thing: recordId,
        fields: [`reason.${reason.code}`],
      })
      return listRiskAdults(tx, by, recordId)
    })
    return show(<AdultsView recordId={recordId} reference={door.reference} reason={reason.label} adults={adults} />)
  },
})

async function look({ work, params }: PageRequest) {
  const recordId = params.recordId as RecordId
  return work.look(AUDIT, async (tx, by) => {
    const screening = await findScreening(tx, by, recordId)
    const reasons = await listItems(tx, 'purposes-for-looking', by.now)
    return screening && { recordId, reference: screening.reference, reasons }
  })
}

type DoorProps = { recordId: RecordId; reference: string; reasons: readonly ListEntry[]; isWrong: boolean }

function DoorView({ recordId, reference, reasons, isWrong }: DoorProps): VNode {
  const say = 'Say why you are looking'
  return (
    <QuestionPage
      title="Adults who may pose a risk"
      back={`/concerns/${recordId}/screen`}
      errors={isWrong ? [{ text: say, href: '#reason' }] : []}
    >
      <span class="govuk-caption-m">{reference}</span>
      <h1 class="govuk-heading-l">Adults who may pose a risk</h1>
      <Restricted title="This part is kept to itself">
        <p class="govuk-body">Opening it is written down, with your reason.</p>
      </Restricted>
      <Form once={false}>
        <Radios
          name="reason"
          legend="Why are you looking?"
          legendSize="s"
          error={isWrong ? say : undefined}
          items={reasons.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <Button>Open it</Button>
      </Form>
    </QuestionPage>
  )
}

type AdultsProps = { recordId: RecordId; reference: string; reason: string; adults: readonly RiskAdult[] }

function AdultsView({ recordId, reference, reason, adults }: AdultsProps): VNode {
  return (
    <QuestionPage title="Adults who may pose a risk" back={`/concerns/${recordId}/screen`}>
      <span class="govuk-caption-m">{reference}</span>
      <h1 class="govuk-heading-l">Adults who may pose a risk</h1>
      <p class="kith-meta">
        As the referrer described them. Nothing here is established. You opened it because: {reason}.
      </p>
      {adults.length === 0 && <p class="govuk-body">The referrer knows of someone, and could not describe them.</p>}
      {adults.map((adult) => (
        <Restricted title={adult.called || 'Name not known'}>
          <Prose text={adult.description} />
          {adult.connection && <p class="govuk-body">How they are connected: {adult.connection}</p>}
          {adult.howKnown && (
            <>
              <p class="govuk-body">How the referrer knows:</p>
              <Prose text={adult.howKnown} />
            </>
          )}
        </Restricted>
      ))}
    </QuestionPage>
  )
}
