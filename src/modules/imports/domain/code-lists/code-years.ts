/** The years in which a code may stand, where it is not all of them. A census year is named for the March it ends in. */
export type CodeYears = { readonly field: string; readonly code: string } & (
  | { readonly notUntil: number }
  | { readonly notAfter: number }
)

/**
 * 5D and RC9 stand in the schema of 2024 and not in that of 2022; that the year between has them is unverified, so only
 * 2022 and earlier are questioned. 18A and 19A: rules 8945Q and 8950Q, from the collection of 2024-25.
 */
export const CODE_YEARS: readonly CodeYears[] = [
  { field: 'ReferralSource', code: '5D', notUntil: 2022 },
  { field: 'ReasonForClosure', code: 'RC9', notUntil: 2022 },
  { field: 'AssessmentFactors', code: '18A', notAfter: 2024 },
  { field: 'AssessmentFactors', code: '19A', notAfter: 2024 },
]

/** Whether a known code stands outside the years that use it. An unknown year questions nothing. */
export function isOutOfYear(field: string, code: string, year: number | undefined): boolean {
  if (year === undefined) return false
  const entry = CODE_YEARS.find((each) => each.field === field && each.code === code)
  if (!entry) return false
  return 'notUntil' in entry ? year <= entry.notUntil : year > entry.notAfter
}
