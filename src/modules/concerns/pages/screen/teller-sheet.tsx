import type { VNode } from 'preact'
import { Sheet } from '../../../../web/kith/sheet.js'
import type { Danger } from '../../domain/concern.js'
import type { Relation } from '../../../intake/index.js'
import type { Teller } from '../../data/teller.store.js'
import { TOLD_AS_WORDS } from '../../domain/from-public.js'
import { Prose } from '../prose.js'

const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  myself: 'It happens to them, or they go there themselves',
  friend: 'A friend',
  'parent-carer': 'A parent or carer',
  relative: 'Another relative',
  neighbour: 'A neighbour, or someone who lives nearby',
  'works-here': 'Someone who works there',
  other: 'In another way',
  'not-said': 'They did not say',
}
const HARMED_WORDS: Readonly<Record<Danger, string>> = {
  yes: 'They say that a child is being hurt there, or is in danger.',
  no: 'They know of no child who is being hurt there.',
  'not-sure': 'They are not sure whether a child is being hurt there.',
}

/** Who told it, of the public: how they know, and how to reach them safely. It goes to no child’s record. */
export function TellerSheet({ teller }: { teller: Teller }): VNode {
  return (
    <Sheet id="teller" title="Who told us" size="s">
      <p class="govuk-body">{TOLD_AS_WORDS[teller.toldAs]}.</p>
      {teller.harmed && (
        <>
          <p class="govuk-body">{HARMED_WORDS[teller.harmed]}</p>
          {teller.harmedWords && <Prose text={teller.harmedWords} />}
        </>
      )}
      <p class="govuk-body">
        <b>How they know:</b> {RELATION_WORDS[teller.relation]}
      </p>
      {teller.relationWords && <Prose text={teller.relationWords} />}
      {teller.mayContact ? <Ways teller={teller} /> : <p class="govuk-body">They chose to stay anonymous.</p>}
      <p class="kith-meta">
        With their key they read one of a few fixed sentences. Don’t say to anyone that it came from them.
      </p>
    </Sheet>
  )
}

function Ways({ teller }: { teller: Teller }) {
  const { name, phone, email, safely } = teller
  return (
    <>
      <p class="govuk-body">
        <b>We may contact them.</b>
      </p>
      <ul class="govuk-list">
        {[name, phone, email]
          .filter((each) => each !== '')
          .map((each) => (
            <li class="kith-typed">{each}</li>
          ))}
      </ul>
      {safely && (
        <>
          <p class="govuk-body">
            <b>When and how it is safe:</b>
          </p>
          <Prose text={safely} />
        </>
      )}
    </>
  )
}
