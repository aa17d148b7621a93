import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { AddressRegistryClient } from '../addresses/AddressRegistryClient';
import { keepingAddresses } from '../addresses/keep-addresses';
import { runAction } from '../publishing/publication';
import { examples } from './publish.examples';
import type { createPublishLocalAction } from './publish-local';
import type { createPublishRemoteAction } from './publish-remote';
import type { createRegisterAction } from './register';

/**
 * `vnetConnectivity:publish`: publishes the workspace to the destination that a person has chosen, and brings it into the
 * catalog: one step, so that no task shows the steps of the other destinations. Addresses that were reserved for it belong to
 * it from then on. May be repeated.
 */
export function createPublishAction({
  local,
  remote,
  register,
  addresses,
}: {
  readonly local: ReturnType<typeof createPublishLocalAction>;
  readonly remote: ReturnType<typeof createPublishRemoteAction>;
  readonly register: ReturnType<typeof createRegisterAction>;
  /** The registry in which addresses are reserved; absent where the portal keeps none. */
  readonly addresses?: AddressRegistryClient;
}) {
  return createTemplateAction({
    id: 'vnetConnectivity:publish',
    description:
      "Publishes the workspace as a new repository on GitHub, GitLab or Azure DevOps and registers it in the catalog, or to the portal's folder.",
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        destination: z =>
          z
            .object({
              kind: z.enum(['local', 'github', 'gitlab', 'azure']),
              repoUrl: z.string().optional(),
            })
            .describe('The value of the field VnetConnectivityDestination'),
        name: z =>
          z.string().describe("Name of the repository in the portal's folder"),
        description: z =>
          z.string().optional().describe('Description of the repository'),
        catalogInfoPath: z =>
          z
            .string()
            .optional()
            .describe(
              'Path of the catalog file in the repository. Default: catalog-info.yaml.',
            ),
        reservation: z =>
          z
            .string()
            .optional()
            .describe(
              'The reservation of addresses, as vnetConnectivity:generate gives it. They belong to the repository once it is there, and are given back where it cannot be made.',
            ),
        entityRef: z =>
          z
            .string()
            .optional()
            .describe(
              'Entity reference of the System that is the network; for a reservation',
            ),
      },
      output: {
        path: z =>
          z
            .string()
            .optional()
            .describe("Folder of the repository; only in the portal's folder"),
        remoteUrl: z =>
          z
            .string()
            .optional()
            .describe("Page of the repository; absent in the portal's folder"),
      },
    },
    async handler(ctx) {
      const {
        destination: { kind, repoUrl },
        name,
        description,
        catalogInfoPath = 'catalog-info.yaml',
        reservation,
        entityRef,
      } = ctx.input;
      const reserved = { addresses, reservation, entityRef };
      if (kind === 'local') {
        // The catalog watches the portal's folder.
        const { path } = await keepingAddresses(ctx, reserved, () =>
          runAction(local, ctx, { name }),
        );
        ctx.output('path', path);
        return;
      }
      if (!repoUrl) {
        throw new InputError('The address of the repository is missing.');
      }
      const { remoteUrl, repoContentsUrl } = await keepingAddresses(
        ctx,
        reserved,
        () =>
          runAction(remote, ctx, {
            repoUrl,
            ...(description ? { description } : {}),
          }),
      );
      await runAction(register, ctx, {
        repoContentsUrl: repoContentsUrl ?? '',
        catalogInfoPath: `/${catalogInfoPath}`,
      });
      ctx.output('remoteUrl', remoteUrl);
    },
  });
}
