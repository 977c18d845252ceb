/** Categories of abuse of a child protection plan. Source: `categoryofabuse` of the Children in Need census schema. */
export const CATEGORIES_OF_ABUSE = [
  ['NEG', 'Neglect'],
  ['PHY', 'Physical abuse'],
  ['SAB', 'Sexual abuse'],
  ['EMO', 'Emotional abuse'],
  ['MUL', 'Multiple (not recommended)'],
] as const
export type CategoryOfAbuse = (typeof CATEGORIES_OF_ABUSE)[number][0]
