import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { AddressRegistryClient } from '../addresses/AddressRegistryClient';
import { examples } from './confirm-addresses.examples';

/**
 * `vnetConnectivity:addresses:confirm`: keeps the addresses that were reserved for a network, now that its repository is
 * there. May be repeated.
 *
 * @param addresses - absent where the portal keeps no registry; the step does nothing then
 */
export function createConfirmAddressesAction({
  addresses,
}: {
  addresses?: Pick<AddressRegistryClient, 'confirm'>;
}) {
  return createTemplateAction({
    id: 'vnetConnectivity:addresses:confirm',
    description:
      'Keeps the addresses that were reserved for a network, now that its repository is there.',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        reservation: z =>
          z
            .string()
            .optional()
            .describe(
              'The reservation, as vnetConnectivity:generate gives it; left out where nothing was reserved',
            ),
        entityRef: z =>
          z
            .string()
            .describe('Entity reference of the System that is the network'),
      },
    },
    async handler(ctx) {
      const { reservation, entityRef } = ctx.input;
      if (!addresses || !reservation || ctx.isDryRun) {
        ctx.logger.info('There are no addresses to keep');
        return;
      }
      await addresses.confirm(
        reservation,
        entityRef,
        await ctx.getInitiatorCredentials(),
      );
      ctx.logger.info(`The addresses belong to ${entityRef}`);
    },
  });
}
