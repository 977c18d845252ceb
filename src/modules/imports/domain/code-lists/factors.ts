/**
 * Factors identified at the end of an assessment (`AssessmentFactors`). Source: `assessmentfactorstype` of the Department
 * for Education's Children in Need census schema, 2022 and 2024 (the two agree), shortened. 18A and 19A stand in neither:
 * returns made before the split into B (by a child) and C (by an adult) carry them, and rules 8945Q and 8950Q of the
 * 2024-25 collection query them.
 */
export const FACTORS = [
  ['1A', 'Alcohol misuse by the child'],
  ['1B', 'Alcohol misuse by a parent or carer'],
  ['1C', 'Alcohol misuse by another person in the household'],
  ['2A', 'Drug misuse by the child'],
  ['2B', 'Drug misuse by a parent or carer'],
  ['2C', 'Drug misuse by another person in the household'],
  ['3A', 'Domestic abuse of the child'],
  ['3B', 'Domestic abuse of a parent or carer'],
  ['3C', 'Domestic abuse of another person in the household'],
  ['4A', 'Mental health of the child'],
  ['4B', 'Mental health of a parent or carer'],
  ['4C', 'Mental health of another person in the household'],
  ['5A', 'Learning disability of the child'],
  ['5B', 'Learning disability of a parent or carer'],
  ['5C', 'Learning disability of another person in the household'],
  ['6A', 'Physical disability or illness of the child'],
  ['6B', 'Physical disability or illness of a parent or carer'],
  ['6C', 'Physical disability or illness of another person in the household'],
  ['7A', 'Young carer'],
  ['8B', 'Privately fostered: overseas child who intends to return'],
  ['8C', 'Privately fostered: overseas child who intends to stay'],
  ['8D', 'Privately fostered: UK child in an educational placement'],
  ['8E', 'Privately fostered: UK child in an alternative family arrangement'],
  ['8F', 'Privately fostered: other'],
  ['9A', 'Unaccompanied asylum-seeking child'],
  ['10A', 'Going or being missing'],
  ['11A', 'Child sexual exploitation'],
  ['12A', 'Trafficking'],
  ['13A', 'Gangs'],
  ['14A', 'Socially unacceptable behaviour'],
  ['15A', 'Self-harm'],
  ['16A', 'Neglect'],
  ['17A', 'Emotional abuse'],
  ['18A', 'Physical abuse (before the split into by a child and by an adult)'],
  ['18B', 'Physical abuse by another child'],
  ['18C', 'Physical abuse by an adult'],
  ['19A', 'Sexual abuse (before the split into by a child and by an adult)'],
  ['19B', 'Sexual abuse by another child'],
  ['19C', 'Sexual abuse by an adult'],
  ['20', 'Other'],
  ['21', 'No factors identified'],
  ['22A', 'Female genital mutilation'],
  ['23A', 'Abuse linked to faith or belief'],
  ['24A', 'Child criminal exploitation'],
] as const

export type FactorCode = (typeof FACTORS)[number][0]
