import { Readable } from 'node:stream'
import { addDays, type CalendarDate, calendarDate } from '../../../src/kernel/calendar-date.js'
import { checkCensus, isSoundUpn, stageCensus } from '../../../src/modules/imports/index.js'
import type { Teller } from '../teller.js'

/**
 * The council's return as Dmitri Vance staged it this week, and has not chosen from: a girl of a factor code that a rule
 * finds, a boy whose referral is open, one born on Callum's birthday, and one whose block says an impossible date.
 */
export async function tellCensus({ tell, when, seats }: Teller): Promise<void> {
  const file = Buffer.from(censusFile(when.today))
  const open = () => Readable.from([file])
  const checked = await checkCensus(open, { isSoundUpn })
  if (!checked.ok) throw new Error(`The story's census was refused: ${checked.refusals[0]?.code}`)
  await tell(seats.dmitri, when.workingDaysAgo(2, '11:20'), (tx, by) =>
    stageCensus(tx, by, {
      name: 'northmoor-children-in-need.xml',
      purpose: 'To find children at risk of exploitation who are not open to the partnership yet',
      checked: checked.value,
      open,
    }),
  )
}

/** The return of the year that ended on the last 31 March. Everyone in it is invented. */
function censusFile(today: CalendarDate): string {
  const thisYear = Number(today.slice(0, 4))
  const year = today > `${thisYear}-03-31` ? thisYear : thisYear - 1
  const end = calendarDate(year, 3, 31) as CalendarDate
  const before = (days: number) => addDays(end, -days)
  return `<?xml version="1.0" encoding="UTF-8"?>
<Message>
  <Header>
    <CollectionDetails>
      <Collection>CIN</Collection>
      <Year>${year}</Year>
      <ReferenceDate>${end}</ReferenceDate>
    </CollectionDetails>
    <Source>
      <SourceLevel>L</SourceLevel>
      <LEA>999</LEA>
      <SoftwareCode>Northmoor</SoftwareCode>
      <Release>1</Release>
      <SerialNo>001</SerialNo>
      <DateTime>${addDays(end, 60)}T09:15:00</DateTime>
    </Source>
  </Header>
  <Children>
    ${child({
      id: 'NM20261',
      born: addDays(end, -15 * 365),
      sex: 'F',
      referral: `<CINreferralDate>${before(80)}</CINreferralDate>
        <ReferralSource>2B</ReferralSource>
        <PrimaryNeedCode>N1</PrimaryNeedCode>
        <Assessments>
          <AssessmentActualStartDate>${before(78)}</AssessmentActualStartDate>
          <AssessmentAuthorisationDate>${before(40)}</AssessmentAuthorisationDate>
          <FactorsIdentifiedAtAssessment>
            <AssessmentFactors>10A</AssessmentFactors>
            <AssessmentFactors>24A</AssessmentFactors>
          </FactorsIdentifiedAtAssessment>
        </Assessments>
        <CINPlanDates>
          <CINPlanStartDate>${before(38)}</CINPlanStartDate>
        </CINPlanDates>
        <ReferralNFA>false</ReferralNFA>`,
    })}
    ${child({
      id: 'NM20262',
      born: addDays(end, -13 * 365 - 200),
      sex: 'M',
      referral: `<CINreferralDate>${before(20)}</CINreferralDate>
        <ReferralSource>1A</ReferralSource>
        <PrimaryNeedCode>N5</PrimaryNeedCode>
        <Section47>
          <S47ActualStartDate>${before(17)}</S47ActualStartDate>
          <InitialCPCtarget>${addDays(end, 4)}</InitialCPCtarget>
          <ICPCnotRequired>false</ICPCnotRequired>
        </Section47>
        <ReferralNFA>false</ReferralNFA>`,
    })}
    ${child({
      id: 'NM20263',
      born: '2012-03-03',
      sex: 'M',
      referral: `<CINreferralDate>${before(300)}</CINreferralDate>
        <ReferralSource>2B</ReferralSource>
        <PrimaryNeedCode>N4</PrimaryNeedCode>
        <CINclosureDate>${before(250)}</CINclosureDate>
        <ReasonForClosure>RC8</ReasonForClosure>
        <ReferralNFA>false</ReferralNFA>`,
    })}
    ${child({
      id: 'NM20264',
      born: '2011-02-30',
      sex: 'F',
      referral: `<CINreferralDate>${before(120)}</CINreferralDate>
        <ReferralSource>3A</ReferralSource>
        <PrimaryNeedCode>N1</PrimaryNeedCode>
        <ReferralNFA>false</ReferralNFA>`,
    })}
  </Children>
</Message>
`
}

function child({ id, born, sex, referral }: { id: string; born: string; sex: 'F' | 'M'; referral: string }): string {
  return `<Child>
      <ChildIdentifiers>
        <LAchildID>${id}</LAchildID>
        <UPNunknown>UN3</UPNunknown>
        <PersonBirthDate>${born}</PersonBirthDate>
        <Sex>${sex}</Sex>
      </ChildIdentifiers>
      <ChildCharacteristics>
        <Ethnicity>NOBT</Ethnicity>
      </ChildCharacteristics>
      <CINdetails>
        ${referral}
      </CINdetails>
    </Child>`
}
