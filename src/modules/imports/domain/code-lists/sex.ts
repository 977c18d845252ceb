/** `GenderCurrent`, of the collection up to 2023-24. Source: `gendertype` of the schemas of 2022 and 2024. */
export const GENDERS = [
  ['1', 'Male'],
  ['2', 'Female'],
  ['0', 'Not recorded or unborn'],
  ['9', 'Indeterminate'],
] as const
export type Gender = (typeof GENDERS)[number][0]

/** `Sex`, which replaces it in the collection of 2024-25. Source: rule 4180 (csc-validator-be-cin, `cin2024_25`). */
export const SEXES = [
  ['M', 'Male'],
  ['F', 'Female'],
  ['U', 'Unknown'],
] as const
export type Sex = (typeof SEXES)[number][0]
