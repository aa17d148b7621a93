import * as z from 'zod';
import { circuit } from './schema/circuit';
import type { ipsecPolicy } from './schema/gateways';
import { gateways } from './schema/gateways';
import { interconnect } from './schema/interconnect';
import { metadata } from './schema/metadata';
import type { subnetSettings } from './schema/networks';
import {
  addressSpace,
  region,
  spoke,
  virtualNetworks,
} from './schema/networks';
import type { device, site } from './schema/on-premises';
import { onPremises } from './schema/on-premises';
import { codeOwner, key } from './schema/values';

export { maxKeyLength, maxNameLength } from './schema/values';

const inspection = z
  .strictObject({
    via: z.enum(['none', 'azure-firewall', 'nva']).meta({
      description:
        'What inspects the traffic between networks, in the hub of each region.',
    }),
    tier: z.enum(['Standard', 'Premium']).optional().meta({
      description: 'Tier of every Azure Firewall. Left out: Standard.',
    }),
    policySuffix: key.optional().meta({
      description:
        'End of the names of the firewall policies. A policy keeps its tier, so that firewalls with another tier get new policies of another name. Left out: that of the policies that are built, or one that differs from it where the tier changes.',
    }),
  })
  .meta({
    description:
      'Inspection of the traffic by a firewall or appliance. Left out: none.',
  });

const delivery = z
  .strictObject({
    iac: z
      .array(z.enum(['terraform', 'bicep']))
      .min(1)
      .optional()
      .meta({ description: 'Languages to generate. Left out: [terraform].' }),
    ci: z
      .enum(['github-actions', 'azure-pipelines', 'gitlab-ci', 'none'])
      .optional()
      .meta({
        description: 'Pipelines to generate. Left out: github-actions.',
      }),
    protection: z.enum(['gateways-and-circuits', 'none']).optional().meta({
      description:
        'Resources that are protected from deletion: by prevent_destroy in Terraform, by locks in Bicep. What is protected is deleted or replaced only after this is none. Left out: gateways-and-circuits.',
    }),
    ignoredTags: z
      .array(
        z
          .string()
          .regex(
            /^[\w.:-]{1,512}$/,
            'must have only letters, digits, and _ . : -',
          ),
      )
      .optional()
      .meta({
        description:
          'Names of tags that others set on the resources, such as Azure Policy: they are left alone, and no difference. Left out: none.',
      }),
    stateKey: z
      .enum(['organization-and-repository', 'repository'])
      .optional()
      .meta({
        description:
          'Name of the state of Terraform in its container, which the pipelines make of the names of organization and repository, or of the repository alone. Repositories keep the one that they have. Left out: organization-and-repository.',
      }),
    codeOwners: z.array(codeOwner).min(1).optional().meta({
      description:
        'Users, teams and mail addresses that review every change, such as @contoso/network, for the file CODEOWNERS, which GitHub and GitLab read. Left out: no such file.',
    }),
    license: z.enum(['none', 'Apache-2.0', 'MIT']).optional().meta({
      description:
        'Licence of the repository, by its SPDX identifier, for the file LICENSE. Left out: none.',
    }),
  })
  .meta({ description: 'Content of the repository.' });

/**
 * Shape of the ConnectivitySpec, version 1: the regions and sites that must reach each other, and the connections between
 * them. It decides shapes, names and choices only; the rules decide if the values fit together and fit Azure.
 *
 * @public
 */
export const connectivitySpecSchema = z
  .strictObject({
    apiVersion: z
      .literal('vnet-connectivity/v1')
      .meta({ description: 'Version of this format.' }),
    kind: z
      .literal('ConnectivitySpec')
      .meta({ description: 'Kind of the document.' }),
    metadata,
    regions: z.record(key, region).meta({
      description:
        'Regions by key: a short name that stays, because it is part of resource names and of addresses in the state.',
    }),
    spokes: z.record(key, spoke).optional().meta({
      description:
        'Workload networks by key, each behind the hub of a region. Keys differ from those of regions.',
    }),
    virtualNetworks: virtualNetworks.optional(),
    interconnect,
    onPremises: onPremises.optional(),
    inspection: inspection.optional(),
    gateways: gateways.optional(),
    circuits: z
      .record(key, circuit)
      .optional()
      .meta({ description: 'ExpressRoute circuits by key.' }),
    delivery: delivery.optional(),
  })
  .meta({
    description:
      'The regions and sites that must reach each other, and their connections.',
  });

/** The spec as a user writes it: values that can be defaulted or allocated may be absent. @public */
export type ConnectivitySpec = Readonly<z.infer<typeof connectivitySpecSchema>>;
/** A region as a spec describes it. @public */
export type RegionSpec = Readonly<z.infer<typeof region>>;
/** A spoke as a spec describes it. @public */
export type SpokeSpec = Readonly<z.infer<typeof spoke>>;
/** The settings of a subnet as a spec describes them. @public */
export type SubnetSettingsSpec = Readonly<z.infer<typeof subnetSettings>>;
/** A site as a spec describes it. @public */
export type SiteSpec = Readonly<z.infer<typeof site>>;
/** A VPN device as a spec describes it. @public */
export type DeviceSpec = Readonly<z.infer<typeof device>>;
/** An IPsec policy as a spec describes it. @public */
export type IpsecPolicySpec = Readonly<z.infer<typeof ipsecPolicy>>;
/** A circuit as a spec describes it. @public */
export type CircuitSpec = Readonly<z.infer<typeof circuit>>;

/** JSON Schema of the spec, for editors and form fields. @public */
export function connectivitySpecJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(connectivitySpecSchema, {
      target: 'draft-7',
      override({ zodSchema, jsonSchema }) {
        if (zodSchema !== addressSpace) return;
        const { type, items, minItems } = jsonSchema;
        delete jsonSchema.type;
        delete jsonSchema.items;
        delete jsonSchema.minItems;
        jsonSchema.anyOf = [
          { type, items, minItems },
          { type: 'string', pattern: '^/\\d{1,2}$' },
        ];
      },
    }),
    title: 'ConnectivitySpec',
  };
}
