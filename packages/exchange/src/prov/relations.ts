import type { ProvSection, ProvStatement } from './statement.ts'

type Attributes = ProvStatement['attributes']

/** Makes relations, each with a blank name of its own. */
export class Relations {
  #count = 0

  used(activity: string, entity: string, time?: string): ProvStatement {
    return this.relation('used', { 'prov:activity': activity, 'prov:entity': entity, ...at(time) })
  }

  generated(entity: string, activity: string, time?: string): ProvStatement {
    const ends = { 'prov:entity': entity, 'prov:activity': activity }
    return this.relation('wasGeneratedBy', { ...ends, ...at(time) })
  }

  invalidated(entity: string, activity: string, time?: string): ProvStatement {
    const ends = { 'prov:entity': entity, 'prov:activity': activity }
    return this.relation('wasInvalidatedBy', { ...ends, ...at(time) })
  }

  /** @param type - `prov:Revision` or `prov:Quotation`, when the derivation is one. */
  derived(entity: string, from: string, type?: string): ProvStatement {
    const kind = type && { 'prov:type': { $: type, type: 'prov:QUALIFIED_NAME' } }
    const ends = { 'prov:generatedEntity': entity, 'prov:usedEntity': from }
    return this.relation('wasDerivedFrom', { ...ends, ...kind })
  }

  associated(activity: string, agent: string): ProvStatement {
    return this.relation('wasAssociatedWith', { 'prov:activity': activity, 'prov:agent': agent })
  }

  relation(section: ProvSection, attributes: Attributes): ProvStatement {
    this.#count += 1
    return { section, id: `_:r${this.#count}`, attributes }
  }
}

function at(time: string | undefined): Attributes {
  return time === undefined ? {} : { 'prov:time': time }
}
