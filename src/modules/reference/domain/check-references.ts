import { type AssessmentTemplate, sectionsOf, templateIndicators } from './assessment-template.js'
import { nameOf, type Pack, type PackKind, type PackVersionOf, versionsOf } from './pack.js'
import { type PackRefusal, packRefusal } from './pack-refusal.js'
import { levelsByRank } from './risk-levels.js'
import { overlap, type Standing, standings } from './succession.js'
import { activeItems } from './version.js'

/** What one kind says of another: every template names strands, levels and lists in use for as long as it is. */
export function checkReferences(pack: Pack): PackRefusal[] {
  return [...checkBoundaries(pack), ...standings(versionsOf(pack, 'assessment-template')).flatMap(checkAgainst(pack))]
}

function checkBoundaries(pack: Pack): PackRefusal[] {
  return versionsOf(pack, 'localities').flatMap((version) =>
    version.items
      .filter((locality) => locality.boundary && !pack.boundaryFiles.has(locality.boundary.file))
      .map((locality) =>
        packRefusal('boundary-missing', nameOf(version), locality.label, locality.boundary?.file ?? ''),
      ),
  )
}

function checkAgainst(pack: Pack) {
  return (template: Standing<AssessmentTemplate>): PackRefusal[] => [
    ...during(pack, 'strands', template).flatMap((strands) => {
      const inUse = new Set(activeItems(strands.items).map((strand) => strand.code))
      return activeItems(templateIndicators(template.version)).flatMap((indicator) =>
        indicator.strand === undefined || inUse.has(indicator.strand)
          ? []
          : [packRefusal('unknown-strand', nameOf(template.version), indicator.label, indicator.strand)],
      )
    }),
    ...during(pack, 'risk-levels', template).flatMap((levels) => checkFloors(template.version, levelsByRank(levels))),
    ...during(pack, 'reference-lists', template).flatMap((lists) =>
      checkLists(template.version, new Set(activeItems(lists.items).map((list) => list.code))),
    ),
  ]
}

/** The versions of a kind that hold on some day on which this template does. */
function during<Kind extends PackKind>(pack: Pack, kind: Kind, template: Standing): PackVersionOf<Kind>[] {
  return standings(versionsOf(pack, kind))
    .filter((each) => overlap(each, template))
    .map((each) => each.version)
}

function checkFloors(template: AssessmentTemplate, levels: readonly { code: string }[]): PackRefusal[] {
  return activeItems(template.floors).flatMap((floor) => {
    const at = levels.findIndex((level) => level.code === floor.minimumLevel)
    if (at > 0) return []
    const code = at < 0 ? 'floor-level-unknown' : 'floor-at-bottom'
    return [packRefusal(code, nameOf(template), floor.label, floor.minimumLevel)]
  })
}

function checkLists(template: AssessmentTemplate, lists: ReadonlySet<string>): PackRefusal[] {
  const inThePack = new Set([...lists, 'strands', 'context-kinds', 'ratings'])
  return activeItems(sectionsOf(template, 'choice')).flatMap((section) => {
    const from = section.optionsFrom
    if (from === undefined || inThePack.has(from)) return []
    return [packRefusal('unknown-list', nameOf(template), section.label, from)]
  })
}
