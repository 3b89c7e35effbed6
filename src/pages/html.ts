export { type Html, html } from '../base/html.js';
