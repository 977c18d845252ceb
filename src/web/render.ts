import { h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { RequestContext, type RequestContextValue } from './request-context.js'

/** A whole page as HTML: the layout inside gives the `html` element. */
export function renderPage(page: VNode, request: RequestContextValue): string {
  return `<!DOCTYPE html>\n${renderToString(h(RequestContext.Provider, { value: request }, page))}\n`
}

/** A page of the public zone, which needs nothing of its request. */
export function renderPublicPage(page: VNode): string {
  return `<!DOCTYPE html>\n${renderToString(page)}\n`
}
