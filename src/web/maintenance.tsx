import { type AssetManifest, useAssetManifest } from './assets.js'
import { ErrorPage } from './error-page.js'
import { renderPage } from './render.js'

/** The maintenance page as a file, for a front server to show while the application is stopped. */
export function maintenanceHtml(manifest: AssetManifest): string {
  useAssetManifest(manifest)
  return renderPage(<ErrorPage kind="maintenance" />, {
    csrfToken: '',
    once: '',
    nonce: '',
    path: '/',
    seat: undefined,
    nav: [],
    partnershipName: '',
    demonstration: false,
  })
}
