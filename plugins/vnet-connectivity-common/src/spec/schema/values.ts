import * as z from 'zod';
import { maxAsn } from '../../azure';

/** Longest key of a region, spoke, site or circuit: `vnet-<name>-<key>` must stay within 64 characters. @public */
export const maxKeyLength = 18;
/** Longest `metadata.name`; see {@link maxKeyLength}. @public */
export const maxNameLength = 32;

const identifierPattern = /^[a-z](?:[a-z0-9-]*[a-z0-9])?$/;
const identifierHelp =
  'lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen';

export const identifier = (longest: number) =>
  z
    .string()
    .regex(identifierPattern, `must consist of ${identifierHelp}`)
    .max(longest, `must have at most ${longest} characters`);

export const key = identifier(maxKeyLength);

export const range = z.string().meta({
  description: 'An IPv4 range in CIDR notation, such as 10.10.0.0/16.',
});

export const rangeOrSize = z.string().meta({
  description:
    'An IPv4 range in CIDR notation, such as 10.10.0.0/16, or a size such as /22 for any free range of that size.',
});

export const asn = z
  .number()
  .int('must be a whole number')
  .min(1, 'must be 1 or more')
  .max(maxAsn, `must be ${maxAsn} or less`)
  .meta({ description: 'Autonomous system number for BGP.' });

export const subnetName = z
  .string()
  .regex(
    /^[a-zA-Z0-9](?:[\w.-]*\w)?$/,
    'must start with a letter or digit and contain letters, digits, dots, hyphens and underscores only',
  )
  .max(60, 'must have at most 60 characters');

/** The text of a location, as it may stand in a pipeline. The rules check that there is such a location. */
export const location = z
  .string()
  .regex(
    /^(?:[a-zA-Z0-9][a-zA-Z0-9 ()-]{0,59})?$/,
    'must be an Azure location such as westeurope',
  )
  .meta({ description: 'Azure location, such as westeurope.' });

export const subscriptionId = z
  .string()
  .regex(
    /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
    'must be a subscription id such as 00000000-0000-0000-0000-000000000000',
  );

/**
 * The id of a resource of a type in Microsoft.Network, such as `virtualNetworks`.
 *
 * @param part - type of the part of such a resource that is meant, such as `virtualNetworkPeerings`
 */
export const resourceId = (type: string, what: string, part?: string) =>
  z
    .string()
    .regex(
      new RegExp(
        `^/subscriptions/[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}/resourceGroups/[^/]+/providers/Microsoft\\.Network/${type}/[^/]+${
          part === undefined ? '' : `/${part}/[^/]+`
        }$`,
        'i',
      ),
      `must be the resource id of ${what}: /subscriptions/…/resourceGroups/…/providers/Microsoft.Network/${type}/…${
        part === undefined ? '' : `/${part}/…`
      }`,
    );

/**
 * Somebody in a file CODEOWNERS: `@user`, `@organization/team`, in GitLab also `@group/subgroup`, or a mail address.
 * Sources: https://docs.github.com/articles/about-code-owners and
 * https://docs.gitlab.com/user/project/codeowners/reference, read 2026-12-01.
 */
export const codeOwner = z
  .string()
  .max(254, 'must have at most 254 characters')
  .regex(
    /^(?:@[a-zA-Z0-9][\w.-]*(?:\/[\w.-]+)*|[\w.%+-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+)$/,
    'must be a user, a team or a mail address such as @contoso/network',
  );
