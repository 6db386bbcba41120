export const VIEWER_STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 64rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .25rem; }
a { color: light-dark(#0b4fa8, #9cc7ff); }
:focus-visible { outline: 3px solid light-dark(#0b4fa8, #9cc7ff); outline-offset: 2px; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-block: 1rem; }
input, button { font: inherit; padding: .25rem .5rem; }
table { width: 100%; border-collapse: collapse; }
caption { text-align: start; padding-block: .5rem; }
th { white-space: nowrap; }
th, td { text-align: start; vertical-align: top; padding: .4rem .6rem .4rem 0; }
tr { border-bottom: 1px solid light-dark(#bbb, #555); }
nav { display: flex; gap: 1rem; margin-block: 1rem; }
dl > div { display: grid; grid-template-columns: minmax(9rem, 1fr) 4fr; gap: .5rem; }
dt { font-weight: 600; }
dd { margin: 0; }
iframe { width: 100%; height: 28rem; border: 1px solid #888; background: #fff; resize: vertical; }
pre { white-space: pre-wrap; border: 1px solid #888; padding: .5rem; margin: 0; font-size: .9rem; }
`;
