/** Ethnicity, disability and the reasons for an unknown UPN. Source: the Children in Need census schema 2022 and 2024. */
export const ETHNICITIES = [
  ['WBRI', 'White British'],
  ['WIRI', 'White Irish'],
  ['WIRT', 'Traveller of Irish heritage'],
  ['WOTH', 'Any other White background'],
  ['WROM', 'Gypsy or Roma'],
  ['MWBC', 'White and Black Caribbean'],
  ['MWBA', 'White and Black African'],
  ['MWAS', 'White and Asian'],
  ['MOTH', 'Any other mixed background'],
  ['AIND', 'Indian'],
  ['APKN', 'Pakistani'],
  ['ABAN', 'Bangladeshi'],
  ['AOTH', 'Any other Asian background'],
  ['BCRB', 'Caribbean'],
  ['BAFR', 'African'],
  ['BOTH', 'Any other Black background'],
  ['CHNE', 'Chinese'],
  ['OOTH', 'Any other ethnic group'],
  ['REFU', 'Refused'],
  ['NOBT', 'Not yet obtained'],
] as const
export type Ethnicity = (typeof ETHNICITIES)[number][0]

export const DISABILITIES = [
  ['NONE', 'No disability'],
  ['MOB', 'Mobility'],
  ['HAND', 'Hand function'],
  ['PC', 'Personal care'],
  ['INC', 'Incontinence'],
  ['COMM', 'Communication'],
  ['LD', 'Learning'],
  ['HEAR', 'Hearing'],
  ['VIS', 'Vision'],
  ['BEH', 'Behaviour'],
  ['CON', 'Consciousness'],
  ['AUT', 'Autism'],
  ['DDA', 'Other'],
] as const
export type Disability = (typeof DISABILITIES)[number][0]

/** Why a child has no UPN. The schema names the codes without their meaning. */
export const UPN_UNKNOWN = [
  ['UN1', 'UN1'],
  ['UN2', 'UN2'],
  ['UN3', 'UN3'],
  ['UN4', 'UN4'],
  ['UN5', 'UN5'],
  ['UN6', 'UN6'],
  ['UN7', 'UN7'],
] as const
export type UpnUnknown = (typeof UPN_UNKNOWN)[number][0]
