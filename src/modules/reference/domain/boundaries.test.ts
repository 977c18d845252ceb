import { describe, expect, it } from 'vitest'
import { aVersion, readShippedFile, readShippedPack } from '../testing/read-pack.js'

type Point = readonly [number, number]
type Feature = {
  readonly properties: { code: string; label: string; kind?: string; locality?: string; phone?: string }
  readonly geometry:
    | { type: 'Point'; coordinates: Point }
    | { type: 'LineString'; coordinates: Point[] }
    | { type: 'Polygon'; coordinates: Point[][] }
}
const featuresOf = (file: string) => (readShippedFile('northmoor', file) as { features: Feature[] }).features
const map = featuresOf('boundaries/localities.geojson')
const places = featuresOf('places.geojson')

describe('Northmoor’s map', () => {
  it('draws every locality of the pack, and no other', () => {
    const localities = aVersion('localities', readShippedPack('northmoor')).items
    expect(map.map((feature) => feature.properties.code)).toEqual(localities.map((each) => each.boundary?.feature))
  })

  it.each(map)('closes the ring of $properties.label and runs it anticlockwise, as RFC 7946 asks', (feature) => {
    const ring = ringOf(feature)
    expect(ring.at(-1)).toEqual(ring[0])
    expect(signedArea(ring)).toBeGreaterThan(0)
  })

  it('leaves no gap and no overlap: each point of the area is in exactly one locality', () => {
    const inside: number[] = []
    for (let x = 1.08; x < 1.6; x += 0.013)
      for (let y = 55.13; y < 55.38; y += 0.011) inside.push(map.filter((each) => holds(ringOf(each), [x, y])).length)
    expect(inside.length).toBeGreaterThan(800)
    expect(new Set(inside)).toEqual(new Set([1]))
  })

  it.each(places)('puts $properties.label in its locality', ({ properties, geometry }) => {
    const locality = map.find((feature) => feature.properties.code === properties.locality)
    if (!locality) throw new Error(`${properties.locality} is not on the map`)
    expect(holds(ringOf(locality), firstPoint(geometry))).toBe(true)
  })

  it('uses only phone numbers kept for fiction (Ofcom: 01632 960000 to 960999)', () => {
    const phones = places.flatMap(({ properties }) => properties.phone ?? [])
    expect(phones.length).toBeGreaterThan(5)
    expect(phones.filter((phone) => !/^01632 960\d{3}$/.test(phone))).toEqual([])
  })

  it('has the places of the story', () => {
    const codes = places.map((place) => place.properties.code)
    expect(codes).toEqual(expect.arrayContaining(['cinder-meadow', 'bus-14', 'harrowmere-high', 'eskerby-youth-club']))
  })
})

describe('North Yorkshire’s boundaries', () => {
  it.each([
    { locality: 'craven', wards: 19, district: 'E07000163' },
    { locality: 'hambleton', wards: 30, district: 'E07000164' },
    { locality: 'harrogate', wards: 35, district: 'E07000165' },
    { locality: 'richmondshire', wards: 24, district: 'E07000166' },
    { locality: 'ryedale', wards: 20, district: 'E07000167' },
    { locality: 'scarborough', wards: 25, district: 'E07000168' },
    { locality: 'selby', wards: 20, district: 'E07000169' },
  ])('has the $wards wards of $locality', ({ locality, wards, district }) => {
    const found = aVersion('localities', readShippedPack('north-yorkshire')).items.find(
      (each) => each.code === locality,
    )
    expect(found?.boundary?.licence).toContain('Contains OS data © Crown copyright')
    const file = readShippedFile('north-yorkshire', found?.boundary?.file ?? '') as {
      objects: Record<string, { geometries: unknown[] }>
    }
    expect(file.objects[district]?.geometries).toHaveLength(wards)
  })
})

function ringOf({ geometry }: Feature): Point[] {
  const ring = geometry.type === 'Polygon' ? geometry.coordinates[0] : undefined
  if (!ring) throw new Error('A locality is a polygon')
  return ring
}

function firstPoint(geometry: Feature['geometry']): Point {
  const [point] =
    geometry.type === 'Polygon'
      ? (geometry.coordinates[0] ?? [])
      : geometry.type === 'Point'
        ? [geometry.coordinates]
        : geometry.coordinates
  if (!point) throw new Error('A place has a point')
  return point
}

function signedArea(ring: readonly Point[]): number {
  return sides(ring).reduce((sum, [[x, y], [u, v]]) => sum + (x * v - u * y) / 2, 0)
}

function holds(ring: readonly Point[], [x, y]: Point): boolean {
  const crossings = sides(ring).filter(
    ([[ax, ay], [bx, by]]) => ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax,
  )
  return crossings.length % 2 === 1
}

function sides(ring: readonly Point[]): [Point, Point][] {
  return ring.slice(1).map((to, at) => [ring[at] as Point, to])
}
