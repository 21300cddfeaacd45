import { Icon, type IconName } from '../components/icon.tsx'
import { annotatorName } from '../format.ts'
import { component, type Html, html } from '../html.ts'
import type { ViewContext } from '../views/page.ts'

/** One page, before its frame. */
export interface PageParts {
  /** Unique, without the name of the program. */
  readonly title: string
  readonly section?: 'sources' | 'claims' | 'audit'
  readonly crumbs: readonly Crumb[]
  /** The `<main>` element. */
  readonly main: Html
  readonly aside?: Html
  readonly footer?: Html
  readonly script: 'reader' | 'page'
  /** Something on it can be changed; the reader always says how saving goes. */
  readonly writes?: boolean
  /** What the search field of the bar holds. */
  readonly search?: string
}

/** A step of the way to a page; the last one is the page itself and needs no address. */
export interface Crumb {
  readonly label: string
  readonly href?: string
}

/** The frame of every page: head, skip link, bar, sections. Nothing in it is inline script or style. */
export function renderDocument(parts: PageParts, view: ViewContext): string {
  const theme = view.theme === 'system' ? undefined : html` data-theme="${view.theme}"`
  return String(html`<!doctype html>
<html lang="en"${theme}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${parts.title} · Claimtrail</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${view.assets.style}">
<script type="module" src="${view.assets[parts.script]}"></script>
</head>
<body class="${parts.script}"${view.cursor !== undefined && html` data-cursor="${view.cursor}"`}>
<a class="skip" href="#main">Skip to the content</a>
${topBar(parts, view)}
<div class="app${parts.aside && ' with-aside'}">
${rail(parts)}
${parts.main}
${parts.aside}
</div>
${parts.footer}
<p id="announce" class="vh" aria-live="polite"></p>
<div id="changed" role="status"></div>
${(parts.script === 'reader' || parts.writes) && html`<div id="notice" role="alert" hidden></div>`}
</body>
</html>
`)
}

function topBar({ crumbs, script, writes, search }: PageParts, view: ViewContext): Html {
  return html`<header class="top">
<a class="brand" href="/" aria-label="Claimtrail"><span class="bm" aria-hidden="true">¶</span><span>Claimtrail</span></a>
${crumbs.length > 0 && html`<nav class="crumbs" aria-label="Breadcrumb"><ol>${crumbs.map(crumb)}</ol></nav>`}
${searchField(search)}
<span class="live">${view.annotator ? person(annotatorName(view.annotator)) : 'Reading only'}${
    (script === 'reader' || writes) && html`<span class="sv" id="saved"></span>`
  }<span class="lost" id="lost" role="status"></span></span>
<button class="ic needs-script" type="button" data-do="theme" aria-label="light or dark" title="light or dark (t)">${icon('theme')}</button>
</header>`
}

/** A form, so that it works without script; the key goes to it with one. */
function searchField(query = ''): Html {
  return html`<search class="find"><form action="/search" method="get" aria-label="Everything">
<label for="find">${icon('search')}<span class="vh">Search sentences and claims</span></label>
<input id="find" name="q" type="search" value="${query}" maxlength="1000" placeholder="Search text, actors, claims" autocomplete="off" aria-keyshortcuts="/">
<kbd class="needs-script" aria-hidden="true">/</kbd></form></search>`
}

function person(name: string): Html {
  return html`<span class="av" aria-hidden="true">${initial(name)}</span><bdi class="an">${name}</bdi>`
}

function initial(name: string): string {
  return /\p{L}/u.exec(name)?.[0].toLocaleUpperCase('en') ?? '·'
}

function crumb({ label, href }: Crumb): Html {
  if (href === undefined) return html`<li><bdi aria-current="page">${label}</bdi></li>`
  return html`<li><a href="${href}"><bdi>${label}</bdi></a></li>`
}

const sections = [
  { name: 'sources', href: '/', label: 'Sources', icon: 'sources' },
  { name: 'claims', href: '/claims', label: 'Claims', icon: 'claims' },
  { name: 'audit', href: '/audit', label: 'Audit', icon: 'shield' },
] as const

function rail({ section }: PageParts): Html {
  const items = sections.map(({ name, href, label, icon: drawing }) => {
    const current = name === section && html` aria-current="page"`
    return html`<li><a href="${href}"${current}>${icon(drawing)}<span>${label}</span></a></li>`
  })
  return html`<nav class="rail" aria-label="Sections"><ul>${items}</ul></nav>`
}

/** A drawing beside words. */
export function icon(name: IconName): Html {
  return component(Icon({ name }))
}
