/** Which fields and which blocks may stand inside a block of the census, in any order. */
export type BlockShape = {
  readonly fields: ReadonlySet<string>
  readonly blocks: ReadonlyMap<string, BlockShape>
}

function shape(fields: readonly string[], blocks: Readonly<Record<string, BlockShape>> = {}): BlockShape {
  return { fields: new Set(fields), blocks: new Map(Object.entries(blocks)) }
}

const REFERRAL = shape(
  [
    'CINreferralDate',
    'ReferralSource',
    'PrimaryNeedCode',
    'CINclosureDate',
    'ReasonForClosure',
    'DateOfInitialCPC',
    'ReferralNFA',
  ],
  {
    Assessments: shape(['AssessmentActualStartDate', 'AssessmentInternalReviewDate', 'AssessmentAuthorisationDate'], {
      FactorsIdentifiedAtAssessment: shape(['AssessmentFactors']),
    }),
    CINPlanDates: shape(['CINPlanStartDate', 'CINPlanEndDate']),
    Section47: shape(['S47ActualStartDate', 'InitialCPCtarget', 'DateOfInitialCPC', 'ICPCnotRequired']),
    ChildProtectionPlans: shape(
      ['CPPstartDate', 'CPPendDate', 'InitialCategoryOfAbuse', 'LatestCategoryOfAbuse', 'NumberOfPreviousCPP'],
      { Reviews: shape(['CPPreviewDate']) },
    ),
  },
)

/**
 * One child of the census. The union of the schemas of 2022 and 2024, which have the same elements, and `Sex`, which the
 * collection of 2024-25 has in place of `GenderCurrent`.
 */
export const CHILD_SHAPE = shape([], {
  ChildIdentifiers: shape([
    'LAchildID',
    'UPN',
    'FormerUPN',
    'UPNunknown',
    'PersonBirthDate',
    'ExpectedPersonBirthDate',
    'GenderCurrent',
    'Sex',
    'PersonDeathDate',
  ]),
  ChildCharacteristics: shape(['Ethnicity'], { Disabilities: shape(['Disability']) }),
  CINdetails: REFERRAL,
})

export const HEADER_SHAPE = shape([], {
  CollectionDetails: shape(['Collection', 'Year', 'ReferenceDate']),
  Source: shape(['SourceLevel', 'LEA', 'SoftwareCode', 'Release', 'SerialNo', 'DateTime']),
})
