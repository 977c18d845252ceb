/**
 * Who referred a child, for what need, and why the case closed. Source: `referralsourcetype`, `primaryneedcodetype` and
 * `reasonforclosuretype` of the Children in Need census schema 2024. 5D and RC9 are absent from the 2022 schema.
 */
export const REFERRAL_SOURCES = [
  ['1A', 'Individual: family member, relative or carer'],
  ['1B', 'Individual: acquaintance, including neighbours and child minders'],
  ['1C', 'Individual: self'],
  ['1D', 'Individual: other, including strangers'],
  ['2A', 'School'],
  ['2B', 'Education services'],
  ['3A', 'Health: general practitioner'],
  ['3B', 'Health: health visitor'],
  ['3C', 'Health: school nurse'],
  ['3D', 'Health: other primary health services'],
  ['3E', 'Health: accident and emergency'],
  ['3F', 'Health: other, for example a hospice'],
  ['4', 'Housing'],
  ['5A', 'Council: social care, for example adult social care'],
  ['5B', 'Council: another department, for example youth offending'],
  ['5C', 'Council: another council'],
  ['5D', 'Council: early help'],
  ['6', 'Police'],
  ['7', 'Other legal agency, for example courts, probation, immigration, Cafcass or prison'],
  ['8', 'Other, including children’s centres and voluntary organisations'],
  ['9', 'Anonymous'],
  ['10', 'Unknown'],
] as const
export type ReferralSource = (typeof REFERRAL_SOURCES)[number][0]

export const PRIMARY_NEEDS = [
  ['N1', 'Abuse or neglect'],
  ['N2', 'Child’s disability'],
  ['N3', 'Parental disability or illness'],
  ['N4', 'Family in acute stress'],
  ['N5', 'Family dysfunction'],
  ['N6', 'Socially unacceptable behaviour'],
  ['N7', 'Low income'],
  ['N8', 'Absent parenting'],
  ['N9', 'Cases other than children in need'],
  ['N0', 'Not stated'],
] as const
export type PrimaryNeed = (typeof PRIMARY_NEEDS)[number][0]

export const CLOSURE_REASONS = [
  ['RC1', 'Adopted'],
  ['RC2', 'Died'],
  ['RC3', 'Child arrangements order'],
  ['RC4', 'Special guardianship order'],
  ['RC5', 'Transferred to another local authority'],
  ['RC6', 'Transferred to adult social care'],
  ['RC7', 'Services ceased for any other reason, including child no longer in need'],
  ['RC8', 'Closed after assessment, no further action'],
  ['RC9', 'Closed after assessment, referred to early help'],
] as const
export type ClosureReason = (typeof CLOSURE_REASONS)[number][0]
