const aYear = 31_536_000

/** Switch between light and dark, for this page and, by a cookie, for those that follow. */
export function switchTheme(): void {
  const root = document.documentElement
  const dark = getComputedStyle(root).colorScheme === 'dark' || prefersDark(root)
  const theme = dark ? 'light' : 'dark'
  root.dataset.theme = theme
  // The cookie store of scripts is missing in Firefox and Safari.
  // biome-ignore lint/suspicious/noDocumentCookie: the server reads the theme before the first paint.
  document.cookie = `claimtrail-theme=${theme};path=/;max-age=${aYear};samesite=strict`
}

/** Make the button in the bar work. */
export function startTheme(): void {
  document.querySelector('[data-do="theme"]')?.addEventListener('click', switchTheme)
}

function prefersDark(root: HTMLElement): boolean {
  return root.dataset.theme === undefined && matchMedia('(prefers-color-scheme: dark)').matches
}
