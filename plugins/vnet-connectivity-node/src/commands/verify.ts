import type {
  PlanDifference,
  Topology,
  Verification,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  acceptedFor,
  checkDocument,
  disruptionsOfPlan,
  notAccepted,
  readPlannedNetwork,
  verifyTerraform,
  withVisibleCharacters,
  questions,
} from 'backstage-plugin-vnet-connectivity-common';
import { parseQuestion, toJsonFinding, UsageError } from './command';
import type { Command } from './command';
import { acceptanceLines } from './acceptance-lines';
import { count, printFindings, printNotes } from './print';

/** `verify SPEC --plan PLAN`: whether Terraform builds what a spec promises. */
export const verify: Command = {
  question: questions.verify,
  async run(args, { read, print, printError }) {
    const {
      inputs: [file],
      values,
    } = parseQuestion(questions.verify, args);
    const { plan = '' } = values;
    if (plan === '-' && file === '-') {
      throw new UsageError('SPEC and PLAN cannot both be standard input.');
    }
    const { topology, spec, ok, findings } = checkDocument(await read(file));
    const text = await read(plan);
    const { form, network: planned } = plannedOf(plan, text);
    if (!topology || !spec || !ok) {
      if (values.json) {
        const { notModelled, inferred } = planned;
        print(
          JSON.stringify({
            ok: false,
            differences: [],
            notModelled,
            inferred,
            findings: findings.map(toJsonFinding),
          }),
        );
      } else {
        printFindings(findings, print);
      }
      return 2;
    }
    const compared = verifyTerraform(topology, planned);
    const open =
      values.accepted === undefined
        ? undefined
        : notAccepted(
            disruptionsOfPlan(text),
            acceptedFor(spec, await read(values.accepted)),
          );
    const verification = {
      ...compared,
      ok: compared.ok && !open?.length,
      ...(open ? { notAccepted: open } : {}),
    };
    if (values.json) {
      print(JSON.stringify(verification));
    } else {
      printNotes(verification, printError);
      for (const line of [
        ...lines(topology, compared, form),
        ...acceptanceLines(open ?? []),
      ]) {
        print(withVisibleCharacters(line));
      }
    }
    return verification.ok ? 0 : 2;
  },
};

function plannedOf(file: string, text: string) {
  try {
    return readPlannedNetwork(text);
  } catch (error) {
    throw new Error(
      `${file} cannot be read: ${
        error instanceof Error ? error.message : String(error)
      }.`,
    );
  }
}

function lines(
  { name }: Topology,
  { step, differences }: Verification,
  form: ReturnType<typeof plannedOf>['form'],
): readonly string[] {
  if (step) {
    return [
      `Step ${step.number} of ${step.of} on the way to what the spec of ${name} promises: ${step.title}`,
      step.next,
    ];
  }
  return differences.length === 0
    ? [
        `${
          form === 'terraform' ? 'Terraform' : 'Bicep'
        } builds what the spec of ${name} promises.`,
      ]
    : [
        ...differences.flatMap(difference => [
          `${difference.from} -> ${difference.to}`,
          `  promised  ${answerOf(difference, 'promised')}`,
          `  planned   ${answerOf(difference, 'planned')}`,
        ]),
        `${count(differences.length, 'difference')}.`,
      ];
}

function answerOf(
  difference: PlanDifference,
  side: 'promised' | 'planned',
): string {
  if (difference.kind === 'route') {
    const route = difference[side];
    return route ? `${route.nextHop} (${route.source})` : 'no route';
  }
  const flow = difference[side];
  if (!flow) return 'nothing of this name';
  if (flow.unknown) return `unknown, because ${flow.unknown.join('; ')}`;
  return flow.reachable
    ? `${waysOf(flow.path, flow.equalPaths)}; back ${waysOf(
        flow.returnPath,
        flow.equalReturnPaths,
      )}`
    : 'does not reach it';
}

function waysOf(
  path: readonly string[],
  equal: readonly (readonly string[])[] = [],
): string {
  return [path, ...equal].map(way => way.join(' -> ')).join(' or ');
}
