import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { decide } from './decide';

/**
 * The policy of this portal. On a machine where somebody tries the portal `portal.networkGroups` is not configured, and everybody
 * may do everything; app-config.production.yaml asks for it.
 */
export default createBackendModule({
  pluginId: 'permission',
  moduleId: 'portal-policy',
  register(module) {
    module.registerInit({
      deps: {
        config: coreServices.rootConfig,
        policy: policyExtensionPoint,
        users: coreServices.userInfo,
      },
      async init({ config, policy, users }) {
        const groups = config.getOptionalStringArray('portal.networkGroups');
        policy.setPolicy({
          async handle({ permission }, user) {
            if (groups === undefined) return { result: AuthorizeResult.ALLOW };
            const owns = user && (await users.getUserInfo(user.credentials));
            return {
              result: decide(permission, groups, owns?.ownershipEntityRefs),
            };
          },
        });
      },
    });
  },
});
