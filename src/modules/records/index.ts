export type {
  ChronologyEntry,
  ChronologyProvider,
  DutyLinkProvider,
  NextStep,
  NextStepProvider,
  PanelSlot,
  RecordActionProvider,
  RecordBanner,
  RecordBannerProvider,
  RecordKindProvider,
  RecordLevel,
  RecordLevelProvider,
  RecordPanelProvider,
  RecordStrandsProvider,
  RecordTabProvider,
  TodayPanelProvider,
} from './domain/providers.js'
export { openedLine, printedLine } from './pages/print-line.js'
export { defineRecordPages } from './pages/record-pages.js'
export { type RecordHead, recordHead } from './queries/record-page.query.js'
export { RecordTop } from './pages/summary/summary.view.js'
export { namesOf } from './queries/today.query.js'
