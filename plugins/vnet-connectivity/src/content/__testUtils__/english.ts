import type { TranslationRef } from '@backstage/frontend-plugin-api';
import { mockApis } from '@backstage/test-utils';
import type { Say } from '../message';
import { vnetConnectivityLearnTranslationRef } from '../translation';

const ref: TranslationRef<
  string,
  Readonly<Record<string, string>>
> = vnetConnectivityLearnTranslationRef;
const snapshot = mockApis.translation().getTranslation(ref);

/** Says messages as a portal does that has no translation of them. */
export const english: Say = ({ key }, values) => {
  if (!snapshot.ready) throw new Error('The messages are not there yet.');
  return snapshot.t(key, values);
};
