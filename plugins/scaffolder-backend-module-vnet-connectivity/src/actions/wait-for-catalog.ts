import { setTimeout } from 'node:timers/promises';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { examples } from './wait-for-catalog.examples';

/**
 * `vnetConnectivity:catalog:wait`: waits until the catalog knows an entity, so that the links on the result page lead
 * somewhere. The catalog takes a moment after a repository appeared. Where it takes longer than the timeout, the step
 * warns and succeeds: the repository is there all the same.
 *
 * @param pollMilliseconds - pause between two looks
 */
export function createWaitForCatalogAction({
  catalog,
  pollMilliseconds = 300,
}: {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  pollMilliseconds?: number;
}) {
  return createTemplateAction({
    id: 'vnetConnectivity:catalog:wait',
    description: 'Waits until the catalog knows an entity.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z
            .string()
            .describe('Entity reference, such as system:default/contoso-core'),
        timeoutSeconds: z =>
          z.number().positive().optional().describe('Default: 20'),
      },
      output: {
        found: z => z.boolean().describe('Whether the catalog knows it now'),
      },
    },
    async handler(ctx) {
      const { entityRef, timeoutSeconds = 20 } = ctx.input;
      if (ctx.isDryRun) {
        ctx.logger.info('Dry run: not waiting for the catalog');
        ctx.output('found', false);
        return;
      }
      const deadline = Date.now() + timeoutSeconds * 1000;
      const credentials = await ctx.getInitiatorCredentials();
      for (;;) {
        if (await catalog.getEntityByRef(entityRef, { credentials })) {
          ctx.logger.info(`The catalog shows ${entityRef}`);
          ctx.output('found', true);
          return;
        }
        if (Date.now() >= deadline) break;
        await setTimeout(pollMilliseconds, undefined, { signal: ctx.signal });
      }
      ctx.logger.warn(
        `The catalog does not show ${entityRef} yet; it will once it has read the repository`,
      );
      ctx.output('found', false);
    },
  });
}
