/** A PROV-JSON document as a checker reads it. */
export type ProvDocument = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>
>

interface Relation {
  readonly id: string
  readonly [key: string]: unknown
}

/**
 * What a document breaks of PROV-CONSTRAINTS (W3C Recommendation 2013), as far as it applies: unique generations,
 * starts and ends (22–25), generation before use and before invalidation, use before invalidation (36–38), within the
 * activity (33, 34), derivation after generation and without cycles (41), and entities that are no activities (55).
 */
export function brokenConstraints(document: ProvDocument): readonly string[] {
  return [
    ...dangling(document),
    ...notDisjoint(document),
    ...generatedTwice(document),
    ...outOfOrder(document),
    ...derivedInCircles(document),
  ]
}

function relations(document: ProvDocument, section: string): readonly Relation[] {
  return Object.entries(document[section] ?? {}).map(([id, each]) => ({ ...each, id }))
}

const ends: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  wasGeneratedBy: [
    ['prov:entity', 'entity'],
    ['prov:activity', 'activity'],
  ],
  used: [
    ['prov:entity', 'entity'],
    ['prov:activity', 'activity'],
  ],
  wasInvalidatedBy: [
    ['prov:entity', 'entity'],
    ['prov:activity', 'activity'],
  ],
  wasDerivedFrom: [
    ['prov:generatedEntity', 'entity'],
    ['prov:usedEntity', 'entity'],
  ],
  specializationOf: [
    ['prov:specificEntity', 'entity'],
    ['prov:generalEntity', 'entity'],
  ],
  wasAssociatedWith: [
    ['prov:activity', 'activity'],
    ['prov:agent', 'agent'],
  ],
  wasAttributedTo: [
    ['prov:entity', 'entity'],
    ['prov:agent', 'agent'],
  ],
  actedOnBehalfOf: [
    ['prov:delegate', 'agent'],
    ['prov:responsible', 'agent'],
    ['prov:activity', 'activity'],
  ],
}

function dangling(document: ProvDocument): readonly string[] {
  return Object.entries(ends).flatMap(([section, roles]) =>
    relations(document, section).flatMap((relation) =>
      roles.flatMap(([role, kind]) =>
        document[kind]?.[String(relation[role])] ? [] : `${section} ${relation.id}: no ${kind}`,
      ),
    ),
  )
}

function notDisjoint({ entity = {}, activity = {} }: ProvDocument): readonly string[] {
  return Object.keys(entity).filter((id) => id in activity)
}

function generatedTwice(document: ProvDocument): readonly string[] {
  const generated = relations(document, 'wasGeneratedBy').map((each) => String(each['prov:entity']))
  return generated.filter((id, at) => generated.indexOf(id) !== at).map((id) => `twice: ${id}`)
}

function outOfOrder(document: ProvDocument): readonly string[] {
  const timeOf = (section: string) =>
    new Map(relations(document, section).map((each) => [each['prov:entity'], each['prov:time']]))
  const [generated, invalidated] = [timeOf('wasGeneratedBy'), timeOf('wasInvalidatedBy')]
  const isBefore = (one: unknown, other: unknown): boolean =>
    one === undefined || other === undefined || String(one) <= String(other)
  const uses = relations(document, 'used').flatMap((use) => {
    const [entity, time] = [use['prov:entity'], use['prov:time']]
    const inOrder = isBefore(generated.get(entity), time) && isBefore(time, invalidated.get(entity))
    return inOrder ? [] : `use out of order: ${use.id}`
  })
  const within = ['used', 'wasGeneratedBy', 'wasInvalidatedBy'].flatMap((section) =>
    relations(document, section).flatMap((relation) => {
      const activity = document.activity?.[String(relation['prov:activity'])] ?? {}
      const time = relation['prov:time']
      const isIn =
        isBefore(activity['prov:startTime'], time) && isBefore(time, activity['prov:endTime'])
      return isIn ? [] : `outside its activity: ${relation.id}`
    }),
  )
  const spans = Object.entries(document.activity ?? {}).flatMap(([id, each]) =>
    isBefore(each['prov:startTime'], each['prov:endTime']) ? [] : `ends before it starts: ${id}`,
  )
  const derived = relations(document, 'wasDerivedFrom').flatMap((each) => {
    const [from, to] = [each['prov:usedEntity'], each['prov:generatedEntity']]
    return isBefore(generated.get(from), generated.get(to)) ? [] : `derived too early: ${each.id}`
  })
  return [...uses, ...within, ...spans, ...derived]
}

function derivedInCircles(document: ProvDocument): readonly string[] {
  const from = new Map<string, string[]>()
  for (const each of relations(document, 'wasDerivedFrom')) {
    const entity = String(each['prov:generatedEntity'])
    from.set(entity, [...(from.get(entity) ?? []), String(each['prov:usedEntity'])])
  }
  const state = new Map<string, 'open' | 'done'>()
  const circles: string[] = []
  const visit = (entity: string): void => {
    if (state.get(entity) === 'open') circles.push(`derived from itself: ${entity}`)
    if (state.has(entity)) return
    state.set(entity, 'open')
    for (const each of from.get(entity) ?? []) visit(each)
    state.set(entity, 'done')
  }
  for (const entity of from.keys()) visit(entity)
  return circles
}
