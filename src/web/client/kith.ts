import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  SkipLink,
} from 'govuk-frontend'

createAll(Button, { preventDoubleClick: true })
createAll(CharacterCount)
createAll(Checkboxes)
createAll(ErrorSummary)
createAll(FileUpload)
createAll(NotificationBanner)
createAll(PasswordInput)
createAll(Radios)
createAll(SkipLink)

// Most pages keep no draft and load no more than this.
if (document.querySelector('form[data-autosave]')) void import('./autosave.js')
