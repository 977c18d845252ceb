import type { Contact, Need, ServiceContent, Weekday } from './service-content.js'

export const SERVICE_KIND_WORDS: Readonly<Record<ServiceContent['kind'], string>> = {
  helpline: 'A helpline',
  online: 'Something online',
  place: 'A place to go to',
  refuge: 'A refuge',
}

export const STATUS_WORDS: Readonly<Record<ServiceContent['status'], string>> = {
  active: 'Yes',
  'temporarily closed': 'Closed for a while',
  inactive: 'Not at the moment',
  defunct: 'It has ended',
}

export const NEED_WORDS: Readonly<Record<Need, string>> = {
  'talk-to-someone': 'To talk to someone',
  'report-harm': 'To report harm',
  'pass-on-information': 'To pass on information',
  'pictures-online': 'About pictures online',
  'missing-or-away': 'Missing, or away from home',
  'mental-health': 'Mental health',
  'worried-about-own-behaviour': 'Worried about their own behaviour',
  'support-for-parents': 'Support for parents',
  'support-after-harm': 'Support after harm',
  'advice-for-work': 'Advice for people who work with children',
}

export const DAY_WORDS: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
}

export const CONTACT_WORDS: Readonly<Record<Contact['kind'], string>> = {
  phone: 'Phone',
  text: 'Text message',
  chat: 'Chat',
  'online-form': 'Online form',
  web: 'Website',
  email: 'Email',
}

export const BANK_HOLIDAY_WORDS = {
  'as-usual': 'As on other days',
  closed: 'Closed',
  unknown: 'Nobody has found out',
} as const

export const REACH_WORDS: Readonly<Record<ServiceContent['area']['reach'], string>> = {
  national: 'The whole country',
  local: 'This area',
}
