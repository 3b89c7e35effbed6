import { parseInstant } from '../../base/instant.js';
import { type Enforcement, readRequiredOf } from '../../model/enforcement.js';
import type { RawConfig } from './raw-config.js';

/** Who must have a second factor by the settings; null: they leave it to the administrators. */
export function enforcementOf(
  { required, required_from: from }: RawConfig['two_factor'],
  refuse: (path: string) => never,
): Enforcement | null {
  if (required === undefined) return from === undefined ? null : refuse('two_factor.required_from');
  return {
    required: readRequiredOf(required) ?? refuse('two_factor.required'),
    from: from === undefined ? 0 : (parseInstant(from) ?? refuse('two_factor.required_from')),
  };
}
