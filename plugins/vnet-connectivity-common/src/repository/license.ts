import type { PlannedSpec } from '../topology';
import { assets } from './assets.generated';
import { shared } from './shared';

/** The text of the chosen licence; nothing where none is chosen. */
export function licenseFile(
  { license }: Pick<PlannedSpec['delivery'], 'license'>,
  name: string,
): (readonly [path: string, content: string])[] {
  if (license === undefined) return [];
  const text = assets[`license/${license}.txt`];
  return [
    [
      'LICENSE',
      license === 'MIT' ? text.replace('<name>', () => name) : shared(text),
    ],
  ];
}
