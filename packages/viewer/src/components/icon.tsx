import type { VNode } from 'preact'

/** The drawings of the pages, on a grid of 16. */
export const iconPaths = {
  sources: 'M4 1.8h5l3 3v9.4H4zM9 1.8v3h3',
  claims: 'M2 3.5h12M2 8h12M2 12.5h12M5.5 3.5v9',
  shield: 'M8 1.8 13.4 4v4c0 3.2-2.3 5.2-5.4 6.2C4.9 13.2 2.6 11.2 2.6 8V4zM5.6 8l1.8 1.8L10.6 6.4',
  warning: 'M8 2 14.6 13.6H1.4zM8 6.4v3.4M8 11.8v.1',
  theme: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 2v12',
  search: 'M7 12.2A5.2 5.2 0 1 0 7 1.8a5.2 5.2 0 0 0 0 10.4ZM10.8 10.8 14.2 14.2',
  check: 'M3 8.6 6.6 12 13 4.4',
  close: 'M3.6 3.6l8.8 8.8M12.4 3.6l-8.8 8.8',
} as const

/** The name of a drawing. */
export type IconName = keyof typeof iconPaths

/** A drawing beside words that say the same: hidden from assistive technology. */
export function Icon({ name }: { readonly name: IconName }): VNode {
  return (
    <svg viewBox="0 0 16 16" class="icon" aria-hidden="true">
      <path d={iconPaths[name]} />
    </svg>
  )
}
