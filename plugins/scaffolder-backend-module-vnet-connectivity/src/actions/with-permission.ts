import type { PermissionsService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import type { JsonObject } from '@backstage/types';

/**
 * The action, which runs only for a task whose initiator has the permission. Where the portal has no permission
 * framework enabled, everybody has it.
 */
export function withPermission<
  TInput extends JsonObject,
  TOutput extends JsonObject,
>(
  action: TemplateAction<TInput, TOutput, 'v2'>,
  permission: BasicPermission,
  permissions: PermissionsService,
): TemplateAction<TInput, TOutput, 'v2'> {
  return {
    ...action,
    async handler(ctx) {
      const [{ result }] = await permissions.authorize([{ permission }], {
        credentials: await ctx.getInitiatorCredentials(),
      });
      if (result !== AuthorizeResult.ALLOW) {
        throw new NotAllowedError(
          `You may not run ${action.id}: it needs the permission ${permission.name}. Ask the owners of the portal for it.`,
        );
      }
      await action.handler(ctx);
    },
  };
}
