import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** The part of an action of the scaffolder that is used here, whatever its input. */
interface Action {
  readonly id: string;
  handler(ctx: {
    getInitiatorCredentials(): Promise<BackstageCredentials>;
  }): Promise<void>;
}

/**
 * The action, which runs only for a task whose initiator has the permission. Where the portal has no permission
 * framework enabled, everybody has it.
 */
export function withPermission<A extends Action>(
  action: A,
  permission: BasicPermission,
  permissions: PermissionsService,
): A {
  return {
    ...action,
    async handler(ctx: Parameters<A['handler']>[0]) {
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
