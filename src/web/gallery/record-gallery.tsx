import type { VNode } from 'preact'
import { AgencyTag } from '../kith/agency-tag.js'
import { Chronology, type ChronologyEntry } from '../kith/chronology.js'
import { Clock } from '../kith/clock.js'
import { Clocks } from '../kith/clocks.js'
import { ContextList, PersonList } from '../kith/person-list.js'
import { RecordBanner } from '../kith/record-banner.js'
import { Restricted } from '../kith/restricted.js'
import { Sheet } from '../kith/sheet.js'
import { StackTable } from '../kith/stack-table.js'
import { Tabs } from '../kith/tabs.js'
import { Voice } from '../kith/voice.js'
import { Withheld } from '../kith/withheld.js'

/** A child's record as a page would put it together. */
export function RecordGallery(): VNode {
  return (
    <>
      <RecordBanner
        kind="child"
        kindWords="Child’s record"
        name="Callum Thorsby"
        headingLevel={2}
        facts={[
          { name: 'Age', value: '14' },
          { name: 'Born', value: '3 March 2012' },
          { name: 'Likes to be called', value: 'Cal' },
          { name: 'Lives with', value: 'mum and sister, Eskerby' },
          { name: 'School', value: 'Harrowmere High, year 10' },
        ]}
        strands={['Criminal exploitation: county lines', 'Financial exploitation', 'Missing from home']}
        level={{
          rank: 3,
          of: 3,
          word: 'Significant',
          direction: { way: 'up', words: 'Up from moderate, 12 November' },
        }}
        care="Text before you ring, and never ring the house after 6pm. Cal asked for this."
        next={{
          what: 'Finish the exploitation assessment',
          clock: { state: 'today', words: 'Due today' },
          meta: 'What Callum says, and your analysis, are left. Nadia Rahman does this.',
          button: { text: 'Carry on', href: '#' },
          other: { text: 'Do something else', href: '#' },
        }}
      />
      <Tabs
        label="Parts of this record"
        class="kith-gap-s"
        tabs={[
          { text: 'Summary', href: '#', current: true },
          { text: 'Assessment', href: '#' },
          { text: 'Plan', href: '#' },
          { text: 'Callum’s words, 6', href: '#' },
          { text: 'Missing, 3', href: '#' },
          { text: 'Who has looked', href: '#' },
        ]}
      />
      <div class="kith-cols kith-cols--half">
        <Why />
        <LatestWords />
      </div>
      <section class="kith-gap" aria-labelledby="clocks-h">
        <h2 class="govuk-heading-m" id="clocks-h">
          Clocks
        </h2>
        <RecordClocks />
      </section>
      <div class="kith-cols kith-cols--record kith-gap">
        <Actions />
        <div class="kith-stack">
          <People />
          <Places />
          <Restricted title="Adults who may pose a risk">
            <p class="govuk-body">
              Kept on a separate page, never beside children. You need a reason to open it, and the reason is written
              down.
            </p>
            <p class="govuk-body">
              <a class="govuk-link" href="#main">
                Give a reason and open
              </a>
            </p>
          </Restricted>
        </div>
        <Sheet
          id="chron-h"
          title="What has happened"
          beside={
            <span class="kith-meta">
              38 entries ·{' '}
              <a class="govuk-link" href="#main">
                Filter
              </a>
            </span>
          }
        >
          <Chronology entries={ENTRIES} />
        </Sheet>
      </div>
    </>
  )
}

function Why() {
  return (
    <Sheet id="why-h" title="Why we are working with Callum">
      <p class="govuk-body">
        Adults we have not yet identified are making Callum carry drugs between Eskerby and Harrowmere, and are using
        his bank account to move money. They tell him he owes them £400.
      </p>
      <p class="govuk-body">
        <b>What keeps him safer:</b> his mum, who rings us first; Dean at the youth club; breakfast club at school.
      </p>
      <p class="kith-meta">Written by Nadia Rahman, 20 November, with Callum and his mum.</p>
    </Sheet>
  )
}

function LatestWords() {
  return (
    <Sheet id="words-h" title="Callum’s latest words">
      <Voice
        whose="child"
        words="They say the money’s mine to pay back now. I don’t sleep. I just want it to stop without Mum getting hurt."
        who="Callum"
        circumstances=", to Dean Fairclough, alone, at the youth club, 19 November."
        heard={{
          whoHeard: 'Everyone at the tasking meeting, 20 November',
          whatChanged: 'Police put a marker on the house; we text before we ring',
          toldBack: 'By Dean, 23 November. Callum said “good”.',
        }}
      />
    </Sheet>
  )
}

function RecordClocks() {
  return (
    <Clocks
      clocks={[
        {
          name: 'Exploitation assessment',
          clock: { state: 'today', words: 'Due today' },
          how: '10 working days from 10 November',
        },
        {
          name: 'Return interview',
          clock: { state: 'soon', words: 'Tomorrow by 6:40pm' },
          how: '72 hours from Sunday 6:40pm · offered',
        },
        {
          name: 'Level review',
          clock: { state: 'in-time', words: 'In four weeks, 24 December' },
          how: 'Six weeks from 12 November',
        },
        {
          name: 'Referral decision',
          clock: { state: 'met', words: 'Met on 9 November' },
          how: (
            <a class="govuk-link" href="#main">
              How these are worked out
            </a>
          ),
        },
      ]}
    />
  )
}

function Actions() {
  return (
    <Sheet
      id="plan-h"
      title="The plan"
      beside={
        <a class="govuk-link" href="#main">
          Open the plan
        </a>
      }
    >
      <StackTable
        caption="Who does what, 4 open of 7"
        columns={[{ text: 'Action', isHeader: true }, { text: 'Who' }, { text: 'By when', phoneLabel: 'By when' }]}
        rows={[
          [
            'Freeze and replace Callum’s bank account, with his mum',
            <>
              Nadia Rahman <AgencyTag>Social care</AgencyTag>
            </>,
            <Clock state="over" words="One working day over" />,
          ],
          [
            'Meet the 14 bus home on Thursdays and Fridays',
            <>
              Dean Fairclough <AgencyTag>Youth work</AgencyTag>
            </>,
            <Clock state="soon" words="Thursday" />,
          ],
          [
            'Visit the two shops where Callum is given phones',
            <>
              DC Tom Wrigley <AgencyTag>Police</AgencyTag>
            </>,
            <Clock state="in-time" words="1 December" />,
          ],
        ]}
      />
    </Sheet>
  )
}

function People() {
  return (
    <Sheet id="who-h" title="Who works with Callum">
      <PersonList
        people={[
          { name: 'Leanne Thorsby', about: 'Mum, and part of the plan. Text 07700 900142' },
          {
            name: 'Dean Fairclough',
            beside: <AgencyTag>Youth work</AgencyTag>,
            about: 'Callum’s trusted adult, chosen by Callum',
          },
          { name: 'Nadia Rahman', beside: <AgencyTag>Social care</AgencyTag>, about: 'Allocated worker' },
        ]}
      />
    </Sheet>
  )
}

function Places() {
  return (
    <Sheet id="ctx-h" title="Places and groups">
      <ContextList
        contexts={[
          { shape: 'place', name: 'Cinder Meadow', href: '#', about: 'Park. Harm happens here. A plan is running.' },
          { shape: 'bus', name: 'The 14 bus', href: '#', about: 'Route. Harm happens here. Being assessed.' },
          { shape: 'school', name: 'Breakfast club, Harrowmere High', href: '#', about: 'Keeps Callum safer.' },
          { shape: 'online', name: 'A gaming server', href: '#', about: 'Not seen before.' },
          { shape: 'group', name: 'Friends from the bus', href: '#', about: 'Named by Callum.' },
        ]}
      />
      <div class="kith-gap-s">
        <Withheld words="One more is kept from you by Northmoor Police." />
      </div>
    </Sheet>
  )
}

const ENTRIES: readonly ChronologyEntry[] = [
  {
    kind: 'found',
    when: 'Sun 22 Nov, 6:40pm',
    datetime: '2026-11-22T18:40',
    title: 'Found safe at his aunt’s, after 19 hours',
    children: (
      <p>
        Police checked he was safe and well at 7:15pm. Return interview offered for Wednesday.{' '}
        <AgencyTag>Police</AgencyTag>
      </p>
    ),
  },
  {
    kind: 'missing',
    when: 'Sat 21 Nov, 11:40pm',
    datetime: '2026-11-21T23:40',
    title: 'Missing from home, third time since September',
    children: (
      <p>
        Mum rang 101 within the hour. Graded high risk. <AgencyTag>Police</AgencyTag>
      </p>
    ),
  },
  {
    kind: 'words',
    when: 'Thu 19 Nov',
    datetime: '2026-11-19',
    title: 'Callum’s words',
    voice: {
      whose: 'child',
      words: 'They say the money’s mine to pay back now…',
      circumstances: 'To Dean Fairclough.',
    },
  },
  {
    kind: 'withheld',
    when: '13 to 18 Nov',
    words: 'Two entries are kept from you by Northmoor Police.',
    ask: { text: 'Ask DC Tom Wrigley', href: '#' },
  },
  { kind: 'discussion', when: 'Thu 12 Nov', datetime: '2026-11-12', title: 'Strategy discussion agreed the level' },
  { kind: 'meeting', when: 'Wed 11 Nov', datetime: '2026-11-11', title: 'Weekly tasking meeting' },
  { kind: 'decision', when: 'Mon 9 Nov', datetime: '2026-11-09', title: 'Screened: assessment' },
  { kind: 'contact', when: 'Mon 9 Nov', datetime: '2026-11-09', title: 'Rang Callum’s mum' },
  { kind: 'place', when: 'Sun 8 Nov', datetime: '2026-11-08', title: 'Seen at Cinder Meadow' },
  {
    kind: 'document',
    when: 'Fri 6 Nov',
    datetime: '2026-11-06',
    title: 'Concern raised by Harrowmere High',
    children: (
      <p>
        Helen Achterberg saw a new phone, a bruised hand and a boy who had stopped laughing.{' '}
        <AgencyTag>Education</AgencyTag>
      </p>
    ),
  },
]
