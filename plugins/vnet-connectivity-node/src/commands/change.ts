import type {
  ChangeReport,
  DesignedNetwork,
  PlannedSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  changeBetween,
  checkDocument,
  disruptionsOf,
  notAccepted,
  questions,
  withVisibleCharacters,
} from 'backstage-plugin-vnet-connectivity-common';
import { specPath } from '../repository/manifest';
import { isFolder, readRepositoryTree } from '../repository/read';
import type { Command, CommandContext } from './command';
import { parseQuestion } from './command';
import { printJson } from './print';
import { printChange } from './print-change';

/** `change OLD NEW`: the effects of a change of a design on the network that is built. */
export const change: Command = {
  question: questions.change,
  async run(args, context) {
    const {
      inputs: [older, newer],
      values,
    } = parseQuestion(questions.change, args);
    const before = await designAt(older, context);
    const report = changeBetween(
      before,
      await designAt(newer, context, before.spec),
    );
    if (values.json) {
      printJson(report, context.print);
    } else {
      printChange(report, line => context.print(withVisibleCharacters(line)));
    }
    return isAccepted(report, values.accept) ? 0 : 2;
  },
};

function isAccepted(
  report: ChangeReport,
  accept: readonly string[] = [],
): boolean {
  return notAccepted(disruptionsOf(report), accept).length === 0;
}

/** @throws Error where it is no spec, or one that is refused */
async function designAt(
  path: string,
  { read }: CommandContext,
  existing?: PlannedSpec,
): Promise<DesignedNetwork & { readonly spec?: PlannedSpec }> {
  const files =
    path !== '-' && (await isFolder(path))
      ? await readRepositoryTree(path)
      : undefined;
  const text = files?.get(specPath) ?? (await read(path));
  return { ...designOf(text, path, existing), ...(files ? { files } : {}) };
}

function designOf(text: string, path: string, existing?: PlannedSpec) {
  const { topology, spec, ok, findings } = checkDocument(text, { existing });
  if (topology && ok) return { topology, spec, iac: spec?.delivery.iac };
  const reasons = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => `  ${message}`);
  throw new Error(
    `${path} is no design that could be built:\n${reasons.join('\n')}`,
  );
}
