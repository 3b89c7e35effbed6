import { parseArgs } from 'node:util';
import { FEATURES, type Feature } from '../conformance/case.js';
import { FORMATS } from '../conformance/report/make-reporter.js';

/** What `matrix-uia conformance` was told. @throws TypeError that says what is wrong */
export function conformanceArguments(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      url: { type: 'string' },
      needs: { type: 'string', multiple: true },
      only: { type: 'string', multiple: true },
      format: { type: 'string', default: 'pretty' },
      'registration-token': { type: 'string' },
    },
  });
  const format = FORMATS[values.format];
  if (!format) throw new TypeError(`--format is one of ${Object.keys(FORMATS).join(', ')}`);
  const needs = listOf(values.needs);
  const strange = needs.find((name) => !isFeature(name));
  if (strange !== undefined) throw new TypeError(`--needs ${strange} is not known: there are ${FEATURES.join(', ')}`);
  return {
    url: baseOf(values.url),
    needs: needs.filter(isFeature),
    only: listOf(values.only),
    format,
    registrationToken: values['registration-token'],
  };
}

const isFeature = (name: string): name is Feature => FEATURES.some((feature) => feature === name);
const listOf = (values: readonly string[] = []): string[] =>
  values.flatMap((value) => value.split(',')).filter((value) => value !== '');

function baseOf(url: string | undefined): string {
  if (url === undefined || !/^https?:\/\//.test(url) || !URL.canParse(url))
    throw new TypeError('give the server as --url https://matrix.example.org');
  return url.replace(/\/+$/, '');
}
