import { InputError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { examples } from './register.examples';

/**
 * `vnetConnectivity:catalog:register`: registers the catalog file of a repository that was published. May be repeated,
 * which Backstage's `catalog:register` may not: a location that is registered already, such as by an attempt that was
 * killed before anybody noted its success, is the result, and is read again.
 */
export function createRegisterAction({
  catalog,
  integrations,
}: {
  catalog: Pick<CatalogService, 'addLocation'>;
  integrations: Pick<ScmIntegrationRegistry, 'byUrl'>;
}) {
  return createTemplateAction({
    id: 'vnetConnectivity:catalog:register',
    description:
      'Registers the catalog file of a repository. May be repeated: what is registered already is read again.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        repoContentsUrl: z =>
          z
            .string()
            .describe(
              'Address of the files of the repository, as publish actions give it',
            ),
        catalogInfoPath: z =>
          z
            .string()
            .optional()
            .describe(
              'Path of the catalog file in the repository. Default: /catalog-info.yaml.',
            ),
      },
      output: {
        catalogInfoUrl: z =>
          z
            .string()
            .optional()
            .describe('What was registered; absent in a dry run'),
      },
    },
    async handler(ctx) {
      const { repoContentsUrl, catalogInfoPath = '/catalog-info.yaml' } =
        ctx.input;
      if (ctx.isDryRun) {
        // A dry run publishes nothing, so that there is no real address either.
        ctx.logger.info('Dry run: nothing is registered in the catalog');
        return;
      }
      const integration = integrations.byUrl(repoContentsUrl);
      if (!integration) {
        throw new InputError(
          `This portal has no integration for ${repoContentsUrl}. Add one under integrations in app-config.`,
        );
      }
      const target = integration.resolveUrl({
        base: repoContentsUrl,
        url: catalogInfoPath,
      });
      ctx.output('catalogInfoUrl', target);
      const { exists } = await catalog.addLocation(
        { type: 'url', target, onConflict: 'refresh' },
        { credentials: await ctx.getInitiatorCredentials() },
      );
      ctx.logger.info(
        exists
          ? `${target} is in the catalog already, and is read again`
          : `Registered ${target} in the catalog`,
      );
    },
  });
}
