import { sources } from '../azure';
import type { Finding } from '../findings';
import type { Network } from './state';

/** The finding about a network in which nothing was found that traffic could start or end at: it answers no question. */
export function nothingUnderstood({ model }: Network): Finding | undefined {
  return model.endpoints.length > 0
    ? undefined
    : {
        rule: 'nothing-understood',
        severity: 'error',
        kind: 'incomplete',
        path: '',
        message:
          'Nothing of the document was understood as a virtual network or a site, so that there is no answer.',
        docs: sources.routing.url,
      };
}
