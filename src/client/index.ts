export { type Challenge, type Json, nextStages, readChallenge } from './challenge.js';
export { fallbackUrl, inPopup, type Opener } from './fallback.js';
export { type InteractiveOptions, interactive, type Prompt } from './interactive.js';
export { type Answer, type RequestOptions, request, type Send } from './request.js';
export { UiaError } from './uia-error.js';
