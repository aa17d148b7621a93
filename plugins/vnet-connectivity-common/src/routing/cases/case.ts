import * as z from 'zod';

const endpointFlow = z.object({
  from: z.string(),
  to: z.string(),
  /** Null: that it cannot be told. */
  reachable: z.boolean().nullable().optional(),
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

/** One case: a topology, what has failed, and what must then hold. */
export const caseSchema = z.object({
  id: z.string(),
  topology: z.unknown(),
  failure: z.union([z.array(z.string()), z.string()]).optional(),
  expect: z.array(z.union([endpointFlow, refusal])),
});

export type Case = Readonly<z.infer<typeof caseSchema>>;
export type ExpectedFlow = Readonly<z.infer<typeof endpointFlow>>;
export type ExpectedRefusal = Readonly<z.infer<typeof refusal>>;
