/** What a census is imported for where nothing else is said: the one thing that this module is for. */
export const CENSUS_PURPOSE =
  'To find children in the council’s return who may be exploited, and open a record for them'
