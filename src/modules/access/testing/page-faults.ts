import { htmlFaults } from '../../../../tests/support/check-html.js'

/** What the validator has against a page, less what it has against GOV.UK’s password input: `autocapitalize` is global. */
export async function pageFaults(html: string): Promise<string[]> {
  const faults = await htmlFaults(html)
  return faults.filter((fault) => !fault.includes('"autocapitalize" is not allowed on <input type="password">'))
}
