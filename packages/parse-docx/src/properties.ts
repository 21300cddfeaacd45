import type { XmlElement } from './xml.ts'

/** A paragraph's place in a numbering: which one, and at which level from 0. */
export interface NumberRef {
  readonly numId?: string
  readonly level?: number
}

/** What a paragraph, or a style, says about itself. */
export interface ParagraphProperties {
  style?: string
  number?: NumberRef
  /** 0 is the highest heading; 9 is body text. */
  outline?: number
}

/** Read one element inside of `w:pPr`, where it stands directly or in `w:numPr`. */
export function readProperty(properties: ParagraphProperties, element: XmlElement): void {
  const value = element.attribute('val')
  if (value === undefined) return
  if (element.name === 'w:pStyle') properties.style = value
  else if (element.name === 'w:outlineLvl') properties.outline = Number(value)
  else if (element.name === 'w:numId') properties.number = { ...properties.number, numId: value }
  else if (element.name === 'w:ilvl') {
    properties.number = { ...properties.number, level: Number(value) || 0 }
  }
}

/** Whether a switch such as `w:vanish` is on: it is when it stands there, unless it says otherwise. */
export function isOn(element: XmlElement): boolean {
  return !['0', 'false', 'off', 'none'].includes(element.attribute('val') ?? '')
}
