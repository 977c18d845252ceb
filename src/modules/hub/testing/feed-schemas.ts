import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'

type Schema = { properties: Record<string, Schema>; items: Schema; required?: string[] }

const FOLDER = 'tests/fixtures/open-referral'
/** Where the interface looks for the schemas that it points to. */
const PROFILE = 'https://raw.githubusercontent.com/openreferral/uk-profile/main/schema'

export const openapi = readJson('openapi.json') as { paths: Record<string, { get: { parameters?: unknown[] } }> }
export const serviceSchema = readJson('service.schema.json') as Schema
const listSchema = readJson('service-list.schema.json') as Schema
const termSchema = serviceSchema.properties.attributes?.items.properties.taxonomy_term as Schema
const atLocationSchema = serviceSchema.properties.service_at_locations?.items as Schema

const ajv = new Ajv({ strict: false, allErrors: true })
addFormats.default(ajv)
ajv.addSchema(openapi, 'openapi.json')
ajv.addSchema(serviceSchema, `${PROFILE}/compiled/service.json`)
ajv.addSchema(listSchema, `${PROFILE}/compiled/service_list.json`)
ajv.addSchema(termSchema, `${PROFILE}/taxonomy_term.json`)
ajv.addSchema(
  { ...atLocationSchema, properties: { ...atLocationSchema.properties, service: listSchema } },
  `${PROFILE}/compiled/service_at_location_list.json`,
)
/** HSDS 3.0, “taxonomy”: an id, a name and a description; the URI is one. */
ajv.addSchema(
  {
    type: 'object',
    properties: {
      id: { type: 'string', format: 'uuid' },
      name: { type: 'string' },
      description: { type: 'string' },
      uri: { type: 'string', format: 'uri' },
      version: { type: 'string' },
    },
    required: ['id', 'name', 'description'],
  },
  `${PROFILE}/taxonomy.json`,
)

/** What the schema of a path’s answer has against a value; empty for a valid one. */
export function faultsOfAnswer(path: string, value: unknown): string[] {
  const pointer = path.replaceAll('~', '~0').replaceAll('/', '~1')
  return faults(validator(`openapi.json#/paths/${pointer}/get/responses/200/content/application~1json/schema`), value)
}

/** What the schema of a whole service has against a value. */
export function faultsOfService(value: unknown): string[] {
  return faults(validator(`${PROFILE}/compiled/service.json`), value)
}

function validator(reference: string): ValidateFunction {
  const found = ajv.getSchema(reference)
  if (!found) throw new Error(`There is no schema at ${reference}`)
  return found
}

function faults(validate: ValidateFunction, value: unknown): string[] {
  // As it goes over the wire: what is undefined is not there.
  if (validate(JSON.parse(JSON.stringify(value)))) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))
}
