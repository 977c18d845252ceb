import { readFileSync } from 'node:fs'
import type { AssessmentTemplate } from '../../reference/index.js'

/** A template of the Northmoor pack as it is shipped: every test of reference checks its shape. */
export function readShippedTemplate(file: string): AssessmentTemplate {
  return JSON.parse(readFileSync(`packs/northmoor/${file}`, 'utf8')) as AssessmentTemplate
}
