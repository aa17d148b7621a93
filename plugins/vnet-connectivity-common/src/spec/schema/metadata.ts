import * as z from 'zod';
import { identifier, maxNameLength } from './values';

/** `metadata` of a spec. */
export const metadata = z
  .strictObject({
    name: identifier(maxNameLength).meta({
      description: 'Prefix of every resource name, and name of the repository.',
    }),
    owner: z
      .string()
      .regex(
        /^(?:[a-zA-Z]+:)?(?:[a-zA-Z0-9][\w.-]*\/)?[a-zA-Z0-9][\w.-]*$/,
        'must be an entity reference such as group:default/network',
      )
      .optional()
      .meta({
        description:
          'Entity reference of the owning group or user, such as group:default/network.',
      }),
    description: z
      .string()
      .max(500, 'must have at most 500 characters')
      .optional()
      .meta({ description: 'One sentence about the network.' }),
    tags: z
      .record(
        z
          .string()
          .min(1)
          .max(512, 'must have at most 512 characters')
          .regex(/^[^<>%&\\?/]*$/, 'must not contain any of < > % & \\ ? /'),
        z.string().max(256, 'must have at most 256 characters'),
      )
      .optional()
      .meta({ description: 'Tags of every resource, by name.' }),
  })
  .meta({ description: 'Name and owner of the network.' });
