import * as z from 'zod';

const endpointFlow = z.object({
  from: z.string(),
  to: z.string(),
  /** Null: that it cannot be told. */
  reachable: z.boolean().nullable().optional(),
  /** Every answer that is not wrong, where there are several. */
  accept: z.array(z.boolean().nullable()).min(1).optional(),
  via: z.array(z.string()).optional(),
  notVia: z.array(z.string()).optional(),
  /** Any of these elements, or any of these ways. */
  viaAnyOf: z.array(z.union([z.string(), z.array(z.string())])).optional(),
  /** True, a number of equal ways, or the elements among which traffic is spread. */
  ecmp: z.union([z.boolean(), z.number(), z.array(z.string())]).optional(),
  checkOnly: z.string().optional(),
  forwardDelivered: z.boolean().optional(),
  toAddress: z.string().optional(),
  toPrefix: z.string().optional(),
  fromPrefix: z.string().optional(),
  fromAddress: z.string().optional(),
  note: z.string().optional(),
});

const refusal = z.object({
  refused: z.union([z.string(), z.boolean()]),
  kind: z.enum(['api-error', 'unsupported', 'requirement']).optional(),
  errorCode: z.string().optional(),
  errorText: z.string().optional(),
  refusedElement: z.string().optional(),
});

const failure = z.union([z.array(z.string()), z.string()]).optional();

/** One case: a topology or a document of any form, what has failed, and what must then hold. */
export const caseSchema = z
  .object({
    id: z.string(),
    topology: z.unknown().optional(),
    /** Path of a document, relative to the file of the cases. */
    network: z.string().optional(),
    failure,
    expect: z.array(z.union([endpointFlow, refusal])),
  })
  .refine(
    ({ topology, network }) =>
      (topology === undefined) !== (network === undefined),
    'it has either a topology or a network, the path of a document',
  );

/** The expectations of one document, in a file beside it. */
export const expectationsSchema = z.object({
  /** Left out: `NAME.json` for `NAME.expect.yaml`. */
  network: z.string().optional(),
  failure,
  flows: z.array(endpointFlow),
});

export type Case = Readonly<z.infer<typeof caseSchema>>;
export type ExpectedFlow = Readonly<z.infer<typeof endpointFlow>>;
export type ExpectedRefusal = Readonly<z.infer<typeof refusal>>;
