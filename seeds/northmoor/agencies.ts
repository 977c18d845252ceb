import type { AgencyId, PartnershipId, TeamId } from '../../src/kernel/ids.js'
import type { AgencyFields } from '../../src/modules/access/index.js'
import { idOf } from './ids.js'

export const NORTHMOOR = idOf<PartnershipId>('partnership')
export const PARTNERSHIP_NAME = 'Northmoor Safeguarding Children Partnership'

const agency = (
  key: string,
  wanted: Omit<AgencyFields, 'onScreeningDesk'> & { onScreeningDesk?: boolean },
): AgencyFields & { id: AgencyId } => ({ onScreeningDesk: false, ...wanted, id: idOf<AgencyId>(`agency/${key}`) })

export const AGENCIES = {
  council: agency('council', {
    kind: 'childrens-social-care',
    name: 'Northmoor Council children’s social care',
    shortName: 'Social care',
    onScreeningDesk: true,
  }),
  police: agency('police', { kind: 'police', name: 'Northmoor Police', shortName: 'Police', onScreeningDesk: true }),
  health: agency('health', {
    kind: 'health',
    name: 'Northmoor Community Health Trust',
    shortName: 'Health',
    onScreeningDesk: true,
  }),
  earlyHelp: agency('early-help', {
    kind: 'early-help',
    name: 'Northmoor Early Help',
    shortName: 'Early help',
    onScreeningDesk: true,
  }),
  harrowmereHigh: agency('harrowmere-high', {
    kind: 'school',
    name: 'Harrowmere High School',
    shortName: 'Harrowmere High',
  }),
  tarnleyAcademy: agency('tarnley-academy', { kind: 'school', name: 'Tarnley Academy', shortName: 'Tarnley Academy' }),
  youthWork: agency('youth-work', { kind: 'other', name: 'Northmoor Youth Work', shortName: 'Youth work' }),
  youthJustice: agency('youth-justice', {
    kind: 'youth-justice',
    name: 'Northmoor Youth Justice Service',
    shortName: 'Youth justice',
  }),
  housing: agency('housing', { kind: 'housing', name: 'Northmoor Homes', shortName: 'Housing' }),
  openDoor: agency('open-door', { kind: 'return-interviews', name: 'Open Door', shortName: 'Open Door' }),
  partnership: agency('partnership', {
    kind: 'partnership',
    name: 'Northmoor Safeguarding Children Partnership unit',
    shortName: 'Partnership',
  }),
} as const

type TeamWanted = { readonly agencyId: AgencyId; readonly name: string; readonly localityCode?: string }

const team = (key: string, wanted: TeamWanted): TeamWanted & { id: TeamId } => ({
  ...wanted,
  id: idOf<TeamId>(`team/${key}`),
})

export const TEAMS = {
  eskerby: team('eskerby', { agencyId: AGENCIES.council.id, name: 'Eskerby team', localityCode: 'eskerby' }),
  harrowmere: team('harrowmere', {
    agencyId: AGENCIES.council.id,
    name: 'Harrowmere team',
    localityCode: 'harrowmere',
  }),
  exploitation: team('exploitation', { agencyId: AGENCIES.police.id, name: 'Exploitation team' }),
  schoolNursing: team('school-nursing', { agencyId: AGENCIES.health.id, name: 'School nursing' }),
} as const
