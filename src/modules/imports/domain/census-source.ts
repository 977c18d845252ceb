/** Where something is from, in words: “Children in need census, year to 31 March 2022”. */
export function censusSource({ year }: { readonly year: number | null }): string {
  return year === null ? 'Children in need census' : `Children in need census, year to 31 March ${year}`
}
