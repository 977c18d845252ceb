import type { SettingsContent } from './settings-content.js'
import type { Slice } from './slice.js'

export type SettingsBasics = Omit<SettingsContent, 'tell' | 'notices'>
export type SettingsTell = Pick<SettingsContent, 'tell'>
export type SettingsNotices = Pick<SettingsContent, 'notices'>

export const SETTINGS_BASICS: Slice<SettingsContent, SettingsBasics> = {
  pick: ({ tell: _tell, notices: _notices, ...basics }) => basics,
  put: ({ tell, notices }, basics) => ({ ...basics, tell, notices }),
}

export const SETTINGS_TELL: Slice<SettingsContent, SettingsTell> = {
  pick: ({ tell }) => ({ tell }),
  put: (settings, { tell }) => ({ ...settings, tell }),
}

export const SETTINGS_NOTICES: Slice<SettingsContent, SettingsNotices> = {
  pick: ({ notices }) => ({ notices }),
  put: (settings, { notices }) => ({ ...settings, notices }),
}
