import type { Module } from '../platform/module.js'
import { access } from '../modules/access/module.js'
import { allocations } from '../modules/allocations/module.js'
import { assessments } from '../modules/assessments/module.js'
import { audit } from '../modules/audit/module.js'
import { clocks } from '../modules/clocks/module.js'
import { concerns } from '../modules/concerns/module.js'
import { documents } from '../modules/documents/module.js'
import { help } from '../modules/help/module.js'
import { hub } from '../modules/hub/module.js'
import { imports } from '../modules/imports/module.js'
import { intake } from '../modules/intake/module.js'
import { levels } from '../modules/levels/module.js'
import { messages } from '../modules/messages/module.js'
import { people } from '../modules/people/module.js'
import { plans } from '../modules/plans/module.js'
import { voice } from '../modules/voice/module.js'
import { records } from '../modules/records/module.js'
import { reference } from '../modules/reference/module.js'

/** The modules of this installation. Order is the order of navigation and of jobs, nothing else. */
export const MODULES: readonly Module[] = [
  access,
  audit,
  reference,
  clocks,
  messages,
  documents,
  help,
  records,
  voice,
  people,
  concerns,
  allocations,
  assessments,
  levels,
  plans,
  imports,
  hub,
  intake,
]
