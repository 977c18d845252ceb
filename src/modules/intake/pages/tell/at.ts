import { type Body, textOf } from '../../../../platform/http/body.js'
import type { PublicReply, PublicRequest } from '../../../../platform/http/public-page.js'
import type { VNode } from 'preact'
import { frameOf, shelfOf, type OpenEdition, type TellRoute } from '../../../hub/index.js'
import type { Journey } from '../../domain/journey.js'
import type { ReportKind } from '../../domain/report.js'
import { sealJourney } from './sealed-journey.js'
import type { Shown } from './tell-page.js'

/** A request of someone who tells, with what is published. */
export type At = { readonly request: PublicRequest; readonly edition: OpenEdition; readonly shown: Shown }

/** Undefined where no hub is published. */
export async function at(request: PublicRequest): Promise<At | undefined> {
  const edition = await shelfOf(request.deps).ready()
  return edition && { request, edition, shown: { edition, frame: frameOf(edition), now: request.now } }
}

export function page(view: VNode, status = 200): PublicReply {
  return { kind: 'show', view, status }
}

export function sealedAt({ request }: At, journey: Journey): string {
  return sealJourney(request.deps.secrets, journey, request.now)
}

export function routeFor({ edition }: At, kind: ReportKind): TellRoute {
  return edition.settings.tell[kind]
}

/** Which button was pressed; to go on where a browser says nothing. */
export function buttonOf(body: Body): string {
  return textOf(body, 'button') || 'on'
}

export function hasFiles({ files }: Body): boolean {
  return Object.keys(files).length > 0
}
