/** A whole number of up to nine figures; 0 for anything else. */
export function wholeNumber(text: string | undefined): number {
  return /^\d{1,9}$/.test(text ?? '') ? Number(text) : 0
}
