/**
 * Style of a card that is a file of its own. It holds no quotation mark, ampersand or angle bracket, so that
 * escaping changes nothing in it.
 */
export const cardStyle: string = `
:root { color-scheme: light; }
@page { size: A4; margin: 12mm 15mm; }
* { box-sizing: border-box; }
body { margin: 0; background: #fcfbf8; color: #1c1d1f; font: 13px/1.5 system-ui, sans-serif; }
main { max-width: 180mm; margin: 0 auto; padding: 12mm 6mm; }
h1 { margin: 4px 0 12px; font: 600 21px/1.35 Georgia, serif; overflow-wrap: anywhere; }
h2 { margin: 0 0 6px; font: 600 14px/1.4 system-ui, sans-serif; }
section { margin-top: 16px; }
p { margin: 4px 0; }
.kind { color: #54575c; font-weight: 600; }
.warn { color: #9a3412; }
blockquote { margin: 0; padding: 10px 16px; border-left: 3px solid #17409e; background: #f4f2ec; font: 16px/1.6 Georgia, serif; overflow-wrap: anywhere; }
mark { background: #ffe9bd; color: inherit; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.two { display: grid; grid-template-columns: 2fr 3fr; gap: 0 24px; }
.facts { margin: 0; }
.facts div { display: grid; grid-template-columns: 38% 1fr; gap: 8px; padding: 2px 0; border-bottom: 1px solid #e4e0d7; }
.two section:last-child .facts div { grid-template-columns: 28% 1fr; }
dt { color: #54575c; }
dd { margin: 0; overflow-wrap: anywhere; }
code { font: 11px/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: 12px; }
th { color: #54575c; font-weight: 600; white-space: nowrap; }
td:has(time) { white-space: nowrap; }
th, td { padding: 3px 10px 3px 0; border-bottom: 1px solid #e4e0d7; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
tr, li, blockquote, .root { break-inside: avoid; }
h2 { break-after: avoid; }
ul { margin: 4px 0; padding-left: 18px; }
.diff { list-style: none; padding: 0; }
del { color: #9a3412; }
ins { color: #2c6b2f; }
footer { margin-top: 20px; padding-top: 6px; border-top: 1px solid #d3cec2; color: #54575c; }
@media print { body { background: none; font-size: 8.5pt; line-height: 1.32; } main { max-width: none; padding: 0; } h1 { font-size: 14pt; margin-bottom: 5pt; } h2 { font-size: 9.5pt; margin-bottom: 2pt; } section { margin-top: 7pt; } p, ul { margin: 1pt 0; } .facts div { padding: 1px 0; } blockquote { padding: 4pt 10pt; font-size: 10.5pt; line-height: 1.4; } table { font-size: 7.5pt; } th, td { padding: 1.5pt 8pt 1.5pt 0; } code { font-size: 6.8pt; } footer { margin-top: 6pt; padding-top: 3pt; } }
@media screen and (max-width: 640px) { .two { display: block; } }
`
