import { type Html, html } from './html.js';

/** The one style of all pages: system fonts, light or dark as the person's system is, from 320 px up. */
export const STYLE: Html = html`
:root {
  color-scheme: light dark;
  --paper: #f3f5f6; --card: #ffffff; --line: #d9dee3; --ink: #16191d; --quiet: #59636e;
  --accent: #0b6b57; --accent-over: #095a49; --on-accent: #ffffff; --soft: #e8f3f0;
  --alert: #a8201a; --alert-soft: #fdf0ef; --warn: #6b4b00; --warn-soft: #fdf6e3; --field: #ffffff; --edge: #7c8793;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #101317; --card: #191d23; --line: #2e353e; --ink: #e9ecef; --quiet: #a5afba;
    --accent: #5fd0b3; --accent-over: #7fdcc3; --on-accent: #04231b; --soft: #16302a;
    --alert: #ff9c94; --alert-soft: #34191a; --warn: #f2cf83; --warn-soft: #302713; --field: #12161b; --edge: #77828f;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none; }
body {
  margin: 0; min-height: 100vh; padding: 1.25rem 1rem 2rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere;
}
.site {
  display: flex; align-items: center; justify-content: center; gap: .5rem; max-width: 27rem; margin: 0 auto 1rem;
  color: var(--quiet); font-size: .9rem;
}
.site svg { flex: none; color: var(--accent); }
main {
  max-width: 27rem; margin: 0 auto; padding: 1.75rem; background: var(--card); border: 1px solid var(--line);
  border-radius: 1rem; box-shadow: 0 1px 2px #0000000a, 0 12px 32px #0000000f;
}
h1 { margin: 0; font-size: 1.45rem; line-height: 1.25; letter-spacing: -.01em; overflow-wrap: break-word; text-wrap: balance; }
h2 { margin: 0; font-size: .9rem; font-weight: 600; color: var(--quiet); }
p { margin: .6rem 0 0; }
a { color: var(--accent); text-underline-offset: .15em; }
.lead, .hint, .small { color: var(--quiet); }
.hint, .small { font-size: .9rem; }
.step { margin: 0 0 .9rem; font-size: .85rem; font-weight: 600; color: var(--accent); }
.bars { display: flex; gap: .35rem; margin-bottom: .5rem; }
.bars span { flex: 1; height: .25rem; border-radius: 1rem; background: var(--line); }
.bars .on { background: var(--accent); }
.facts { margin: 1.25rem 0 0; padding: .8rem 1rem; border-radius: .7rem; background: var(--soft); }
.facts dt { font-size: .8rem; color: var(--quiet); }
.facts dd { margin: 0; font-weight: 600; }
/* A stranger may have chosen these words: however long, they hide nothing else. Half a line shows that there is more. */
.unowned dd { max-height: 6.75rem; overflow-y: auto; }
.facts dd + dt { margin-top: .55rem; }
.facts .plain { font-weight: 400; }
.warn { margin-top: 1rem; padding: .7rem 1rem; border-radius: .7rem; background: var(--warn-soft); color: var(--warn); font-size: .9rem; }
form { margin: 1.25rem 0 0; }
.exhibit { margin: 1.25rem 0 0; }
.exhibit h2 { margin-bottom: .3rem; }
.exhibit img { display: block; width: 100%; max-width: 14rem; margin: 0 auto; border-radius: .6rem; background: #ffffff; }
/* Keys and codes are read from left to right in every language. */
.exhibit .typed, .exhibit ol { margin: 0; direction: ltr; font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; }
.exhibit .typed { padding: .7rem 1rem; border-radius: .7rem; background: var(--soft); user-select: all; }
.exhibit ol { padding: .7rem 1rem; padding-inline-start: 2.75rem; border-radius: .7rem; background: var(--soft); }
@media print {
  .stop, .others, .languages, form { display: none; }
}
.field + .field { margin-top: 1rem; }
label { display: block; margin-bottom: .3rem; font-weight: 600; }
input {
  display: block; width: 100%; min-height: 3rem; padding: .5rem .8rem; border: 1px solid var(--edge); border-radius: .6rem;
  background: var(--field); color: inherit; font: inherit; font-size: 1.05rem;
}
/* What is typed runs in its own direction; digits in groups would change places from right to left. */
input { unicode-bidi: plaintext; }
input.code { direction: ltr; font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: 1.35rem; letter-spacing: .18em; }
input[aria-invalid] { border-color: var(--alert); box-shadow: 0 0 0 1px var(--alert); }
.hint { margin: .35rem 0 0; }
.alert { margin: .5rem 0 0; padding: .55rem .8rem; border-radius: .6rem; background: var(--alert-soft); color: var(--alert); }
button { min-height: 3rem; padding: .6rem 1.2rem; border-radius: .6rem; font: inherit; font-weight: 600; cursor: pointer; }
.go { display: block; width: 100%; margin-top: 1.25rem; border: 0; background: var(--accent); color: var(--on-accent); }
.go:hover { background: var(--accent-over); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.others, .stop { margin-top: 1.5rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.others ul { margin: .4rem 0 0; padding: 0; list-style: none; }
ul.documents { margin: .75rem 0 0; padding: 0; list-style: none; }
.others a { display: inline-block; padding: .3rem 0; }
.stop { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .5rem 1rem; }
.stop p { margin: 0; flex: 1 1 9rem; }
.stop button { min-height: 2.75rem; border: 1px solid var(--edge); background: none; color: inherit; }
.stop button:hover { border-color: var(--alert); color: var(--alert); }
.languages { max-width: 27rem; margin: 1rem auto 0; color: var(--quiet); font-size: .9rem; text-align: center; }
.languages summary { display: inline-block; padding: .3rem .6rem; cursor: pointer; }
.languages summary::after { content: " \\25be" / ""; }
.languages ul { display: flex; flex-wrap: wrap; justify-content: center; gap: .1rem 1rem; margin: 0; padding: 0; list-style: none; }
.languages a { display: inline-block; padding: .3rem 0; }
.mark { display: block; margin-bottom: 1rem; color: var(--accent); }
@media (max-width: 24rem) {
  main { padding: 1.25rem; }
  input.code { letter-spacing: .12em; }
}
@media (forced-colors: active) {
  .go { border: 1px solid; }
}
`;
