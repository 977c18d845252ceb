/**
 * Who may call whom: each module, and the modules whose front door (`index.ts`) it may import. Explicit and acyclic; a
 * test holds the code to it. The public edge (hub, learning, intake) will have no path to case data by this list.
 */
export const MODULE_MAP: Readonly<Record<string, readonly string[]>> = {
  audit: [],
  access: ['audit'],
  reference: ['audit', 'access'],
  clocks: ['audit', 'access', 'reference'],
  messages: ['audit', 'access'],
  documents: ['audit', 'access'],
  help: [],
  records: ['audit', 'access', 'reference', 'clocks'],
  people: ['audit', 'access', 'reference', 'clocks', 'records'],
  voice: ['audit', 'access', 'reference', 'records', 'people'],
  concerns: ['audit', 'access', 'reference', 'clocks', 'messages', 'documents', 'records', 'people', 'voice'],
  allocations: ['audit', 'access', 'reference', 'clocks', 'messages', 'records', 'people', 'concerns'],
  assessments: [
    'audit',
    'access',
    'reference',
    'clocks',
    'messages',
    'documents',
    'records',
    'people',
    'voice',
    'allocations',
  ],
  levels: [
    'audit',
    'access',
    'reference',
    'clocks',
    'messages',
    'records',
    'people',
    'voice',
    'allocations',
    'assessments',
  ],
  plans: [
    'audit',
    'access',
    'reference',
    'clocks',
    'messages',
    'documents',
    'records',
    'people',
    'voice',
    'allocations',
    'levels',
  ],
  imports: ['audit', 'access', 'reference', 'clocks', 'documents', 'records', 'people', 'concerns', 'allocations'],
}

/** What a file of a module's folder may import from its own module: arrows point inward. */
export const LAYERS: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  data: ['domain', 'data'],
  queries: ['domain', 'data', 'queries'],
  commands: ['domain', 'data', 'queries', 'commands'],
  jobs: ['domain', 'data', 'queries', 'commands', 'jobs', 'policy'],
  pages: ['domain', 'data', 'queries', 'commands', 'pages', 'policy'],
  records: ['domain', 'data', 'queries', 'commands', 'pages', 'policy', 'records'],
  testing: ['domain', 'data', 'queries', 'commands', 'testing'],
}
