import { accept, type Outcome, refuseAll } from '../../../../kernel/outcome.js'
import { type Body, textOf, type UploadedFile } from '../../../../platform/http/body.js'
import { PURPOSE_LENGTH } from '../../commands/stage-census.js'

export type NewImportFault = {
  readonly code: 'file-missing' | 'purpose-missing' | 'purpose-too-long'
  readonly field: 'file' | 'purpose'
}

/** Reads the form: one file, and why its data are looked at. */
export function readNewImport(
  body: Body,
): Outcome<{ readonly file: UploadedFile; readonly purpose: string }, NewImportFault> {
  const purpose = textOf(body, 'purpose')
  const file = body.files.file?.[0]
  const faults: NewImportFault[] = []
  if (purpose.trim() === '') faults.push({ code: 'purpose-missing', field: 'purpose' })
  if (purpose.length > PURPOSE_LENGTH) faults.push({ code: 'purpose-too-long', field: 'purpose' })
  if (!file) faults.push({ code: 'file-missing', field: 'file' })
  return file && faults.length === 0 ? accept({ file, purpose }) : refuseAll(faults)
}
