import type { Module } from '../platform/module.js'
import { access } from '../modules/access/module.js'
import { documents } from '../modules/documents/module.js'

/** The modules of this installation. Order is the order of navigation and of jobs, nothing else. */
export const MODULES: readonly Module[] = [access, documents]
