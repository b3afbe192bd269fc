/** How the page looks, by day and by night. */
export const style = `
:root { color-scheme: light dark; --text: #1f2328; --dim: #59636e; --line: #d1d9e0; --page: #fff;
  --killed: #1a7f37; --survived: #cf222e; --holds: #0969da; --broken: #bc4c00; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f0f6fc; --dim: #9198a1; --line: #3d444d; --page: #0d1117;
    --killed: #3fb950; --survived: #f85149; --holds: #4493f8; --broken: #f0883e; }
}
body { font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page);
  max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem } h2 { font-size: 1.2rem; margin-top: 2rem }
.dim { color: var(--dim) } .bad { color: var(--survived) } .good { color: var(--killed) }
code { font-size: .9em; overflow-wrap: anywhere }
th { text-align: left; padding-right: 1.5rem; font-weight: 600 }
li { margin: .4rem 0 } li ul { padding-left: 1.2rem }
.picture { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; padding: 1rem; margin: 1rem 0 }
.matrix text { font: 12px ui-monospace, monospace; fill: currentColor }
.killed { fill: var(--killed) } .survived { fill: var(--survived) }
.holds { fill: var(--holds) } .broken { fill: var(--broken) }
.open { fill: none; stroke: var(--dim); stroke-opacity: .5 } .later { stroke-dasharray: 3 2 }
.sign { stroke: var(--page); stroke-width: 2; stroke-linecap: round; fill: none }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem }
.legend svg { vertical-align: -2px }
summary { cursor: pointer }
nav { float: right }
@media print {
  nav { display: none } .picture { border: 0; padding: 0 } .matrix { max-width: 100%; height: auto }
}
html[data-language=en] [lang=tr], html[data-language=tr] [lang=en] { display: none }
`

/** Shows the page in the reader's language, and in the other one when asked. */
export const script = `
const show = (language) => {
  document.documentElement.lang = document.documentElement.dataset.language = language
}
show(navigator.language.startsWith('tr') ? 'tr' : 'en')
for (const button of document.querySelectorAll('nav button'))
  button.addEventListener('click', () => show(button.dataset.language))
`
