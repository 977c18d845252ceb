import type { VNode } from 'preact'
import { AgencyTag } from '../kith/agency-tag.js'
import { Clock } from '../kith/clock.js'
import { Duties } from '../kith/duties.js'
import { Empty } from '../kith/empty.js'
import { Level } from '../kith/level.js'
import { Rag } from '../kith/rag.js'
import { RecordBanner } from '../kith/record-banner.js'
import { Restricted } from '../kith/restricted.js'
import { Saved } from '../kith/saved.js'
import { Sheet } from '../kith/sheet.js'
import { StackTable } from '../kith/stack-table.js'
import { Ticks } from '../kith/ticks.js'
import { Voice } from '../kith/voice.js'
import { Withheld } from '../kith/withheld.js'

/** Each of our own components in each of its states. */
export function KithGallery(): VNode {
  return (
    <div class="kith-stack kith-gap">
      <OtherBanners />
      <div>
        <Duties groups={GROUPS} />
      </div>
      <Inbox />
      <div class="kith-cols kith-cols--half">
        <Sheet id="cc" title="Clock" size="s">
          <div class="kith-row">
            <Clock state="in-time" words="In eight working days" />
            <Clock state="soon" words="Tomorrow by 6:40pm" />
            <Clock state="today" words="Due today" />
            <Clock state="over" words="Two working days over" />
            <Clock state="paused" words="Paused since Monday" />
            <Clock state="met" words="Met on 9 November" />
          </div>
        </Sheet>
        <Levels />
        <Sheet id="rg" title="Judgement on an action" size="s">
          <div class="kith-row">
            <Rag judgement="complete" />
            <Rag judgement="on-track" />
            <Rag judgement="at-risk" />
            <Rag judgement="off-track" />
            <Rag judgement="not-started" />
            <Rag judgement="complete" words="Complete, if agreed" />
          </div>
        </Sheet>
        <Sheet id="sd" title="Saved draft" size="s">
          <div class="kith-row">
            <Saved at="9:31am" />
            <Saved at="8:52am" short />
          </div>
        </Sheet>
        <Voices />
        <Hidden />
        <Sheet id="ag" title="Agency" size="s">
          <div class="kith-row">
            {[
              'Social care',
              'Police',
              'Health',
              'Education',
              'Early help',
              'Youth justice',
              'Housing',
              'Voluntary',
            ].map((agency) => (
              <AgencyTag>{agency}</AgencyTag>
            ))}
          </div>
        </Sheet>
        <Sheet id="em" title="Empty" size="s">
          <Empty title="Nothing of yours is due today.">
            Your team has three things due.{' '}
            <a class="govuk-link" href="#main">
              See them
            </a>
          </Empty>
        </Sheet>
      </div>
    </div>
  )
}

function OtherBanners() {
  return (
    <>
      <RecordBanner
        kind="context"
        kindWords="A place"
        name="Cinder Meadow"
        headingLevel={2}
        facts={[
          { name: 'Kind', value: 'park' },
          { name: 'Locality', value: 'Eskerby' },
          { name: 'People who care for it', value: '4' },
          { name: 'Children whose record shows it', value: '12, of whom you see 2' },
        ]}
        level={{
          rank: 2,
          of: 3,
          word: 'Moderate',
          direction: { way: 'down', words: 'Down from significant, 2 October' },
        }}
      />
      <RecordBanner
        kind="poses-risk"
        kindWords="A person who may pose a risk. Opened for a reason, closes at 5pm."
        name="Person PR-0174"
        headingLevel={2}
        facts={[
          { name: 'Decided by', value: 'four agencies, 14 October' },
          { name: 'Review', value: '14 January' },
        ]}
      />
    </>
  )
}

const GROUPS = [
  {
    name: 'Late',
    duties: [
      {
        clock: { state: 'over', words: 'Two working days over' },
        what: 'Tell Harrowmere High what became of their concern',
        about: (
          <>
            <b>Idris Bello</b> · concern raised 19 November by the safeguarding lead
          </>
        ),
        link: { text: 'Write to them', href: '#', about: 'about Idris Bello' },
      },
    ],
  },
  {
    name: 'Today',
    duties: [
      {
        clock: { state: 'today', words: '2pm to 2:50pm' },
        what: 'Eskerby weekly tasking meeting',
        about: 'You speak for Callum Thorsby (item 2) and Cinder Meadow (item 5)',
        link: { text: 'Open the agenda', href: '#', about: 'for Eskerby weekly tasking' },
      },
      {
        clock: { state: 'today', words: 'Due today' },
        what: 'Ring Elena Kowal’s grandmother',
        link: { text: 'Record the call', href: '#', about: 'to Elena Kowal’s grandmother' },
      },
    ],
  },
  { name: 'This week', duties: [] },
  {
    name: 'Paused',
    duties: [
      {
        clock: { state: 'paused', words: 'Paused, day 12 of 45' },
        what: 'Child and family assessment',
        about: 'Paused on 16 November: family away for a funeral, back on 30 November',
        link: { text: 'See why', href: '#', about: 'Idris Bello’s assessment is paused' },
      },
    ],
  },
] as const

function Inbox() {
  return (
    <Sheet id="inbox-h" title="About a child">
      <StackTable
        caption="Concerns about a child, soonest due first"
        captionHidden
        class="kith-inbox"
        columns={[
          { text: 'Decision' },
          { text: 'Child', isHeader: true },
          { text: 'What was seen, and who told us' },
          { text: 'The desk', phoneLabel: 'The desk' },
          { text: 'Who has it', phoneLabel: 'Who has it' },
        ]}
        rows={[
          [
            <Clock state="over" words="One working day over" />,
            <p>
              <a class="govuk-link" href="#main">
                Reuben Asante, 15
              </a>
            </p>,
            <>
              <p>Adults are waiting for him outside training and paying for his food.</p>
              <p class="kith-meta">Football coach, Eskerby Juniors, Friday 20 November, 4:10pm</p>
            </>,
            <Ticks
              items={[
                { words: 'Social care', isDone: true },
                { words: 'Police', isDone: true },
                { words: 'Health', isDone: false },
              ]}
            />,
            <b>No one yet</b>,
          ],
          [
            <Clock state="today" words="Due by 5pm today" />,
            <>
              <p>
                <a class="govuk-link" href="#main">
                  Maisie Dunmore, 13
                </a>
              </p>
              <p class="kith-meta">Known: plan open</p>
            </>,
            <>
              <p>Someone is threatening to share a picture of her unless she sends more.</p>
              <p class="kith-meta">
                <AgencyTag>Education</AgencyTag> Harrowmere High, Monday, 9:31am
              </p>
            </>,
            <Ticks items={[{ words: 'Social care', isDone: true }]} />,
            <>
              <b>You</b>
              <p class="kith-meta">since 9:20am</p>
            </>,
          ],
        ]}
      />
    </Sheet>
  )
}

function Levels() {
  return (
    <Sheet id="lb" title="Level and direction" size="s">
      <div class="kith-row">
        <Level rank={3} of={3} word="Significant" direction={{ way: 'up', words: 'Up from moderate' }} />
        <Level rank={1} of={3} word="Emerging" direction={{ way: 'same', words: 'Same since May' }} />
        <Level rank={4} of={5} word="High" />
        <Level rank={2} of={3} word="Moderate" small />
        <Level rank={1} of={4} word="Low" small />
      </div>
    </Sheet>
  )
}

function Voices() {
  return (
    <Sheet id="vq" title="Voice" size="s">
      <div class="kith-stack">
        <Voice
          small
          whose="child"
          words="I want someone to ask me first."
          who="Maisie, 13"
          circumstances=", to her worker, 20 November"
        />
        <Voice
          small
          whose="family"
          words="Tell me what I can do tonight, not next month."
          who="Leanne, Callum’s mum"
          circumstances=", by phone, 12 November"
          heard={{
            whoHeard: 'Nadia Rahman',
            whatChanged: 'A number for the evening',
            toldBack: 'The same evening',
          }}
        />
        <Voice small whose="child" lang="pl" words={'Nie chcę tam wracać.\nProszę.'} who="Elena, 16" />
      </div>
    </Sheet>
  )
}

function Hidden() {
  return (
    <Sheet id="wh" title="What you may not see" size="s">
      <div class="kith-stack">
        <Withheld
          words="Two entries are kept from you by Northmoor Police."
          ask={{ text: 'Ask DC Tom Wrigley', href: '#' }}
        />
        <Restricted title="This record is closed to you" headingLevel={3}>
          <p class="govuk-body">
            It is about someone close to a colleague. Three named people may open it.{' '}
            <a class="govuk-link" href="#main">
              Ask one of them
            </a>
            .
          </p>
        </Restricted>
      </div>
    </Sheet>
  )
}
