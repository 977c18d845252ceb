// The package has no types of its own; these are the parts the client script uses.
declare module 'govuk-frontend' {
  type Component = new (root: Element | null, config?: object) => unknown
  export const Button: Component
  export const CharacterCount: Component
  export const Checkboxes: Component
  export const ErrorSummary: Component
  export const FileUpload: Component
  export const NotificationBanner: Component
  export const PasswordInput: Component
  export const Radios: Component
  export class ExitThisPage {
    constructor(root: Element | null, config?: object)
    /** Hides the page and leads to where the link leads. */
    exitPage(): void
    /** Shows the page as it was. */
    resetPage(): void
  }
  export const SkipLink: Component
  /** Starts a component wherever its `data-module` is on the page. */
  export function createAll(component: Component, config?: object): void
}
