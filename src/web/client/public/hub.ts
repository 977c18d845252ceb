import { createAll, ErrorSummary, SkipLink } from 'govuk-frontend'
import { LeaveForGood } from './leave/leave-for-good.js'

createAll(LeaveForGood)
createAll(SkipLink)
createAll(ErrorSummary)
