import { ExitThisPage } from 'govuk-frontend'

const FIRST_PAGE = '/be-aware'

/**
 * GOV.UK’s way out, after which Back leads to the first page: what was typed, what was written in a journey and the key to
 * it are not shown to whoever presses it.
 */
export class LeaveForGood extends ExitThisPage {
  private hasLeft = false

  override exitPage(): void {
    this.hasLeft = true
    // The address before it may be the answer to a form, which a browser would send once more.
    history.replaceState(null, '', FIRST_PAGE)
    super.exitPage()
  }

  /** Called when the page is shown: also when a browser kept it whole and shows it again. Then it stays blank. */
  override resetPage(): void {
    if (this.hasLeft) location.replace(FIRST_PAGE)
    else super.resetPage()
  }
}
