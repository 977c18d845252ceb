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
  export const SkipLink: Component
  /** Starts a component wherever its `data-module` is on the page. */
  export function createAll(component: Component, config?: object): void
}
