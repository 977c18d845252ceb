import type { PublicPageDefinition } from '../../../../platform/http/public-page.js'
import { findPage } from './find.page.js'
import { servicePage } from './service.page.js'

/** The finder, and each service’s own page. */
export const servicesPages: readonly PublicPageDefinition[] = [findPage, servicePage]
