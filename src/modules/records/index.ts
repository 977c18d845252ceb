export type {
  ChronologyEntry,
  ChronologyProvider,
  DutyLinkProvider,
  NextStep,
  NextStepProvider,
  PanelSlot,
  RecordActionProvider,
  RecordKindProvider,
  RecordPanelProvider,
  RecordTabProvider,
  TodayPanelProvider,
} from './domain/providers.js'
