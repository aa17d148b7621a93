import type {
  DesignedNetwork,
  PlannedSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  acceptedFor,
  changeBetween,
  checkDocument,
  disruptionsOf,
  notAccepted,
  questions,
  withVisibleCharacters,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Command, CommandContext } from './command';
import { parseQuestion } from './command';
import { printJson } from './print';
import { acceptanceLines } from './acceptance-lines';
import { printChange } from './print-change';

/** Reads the text of a design, and the files of the repository that has it. */
type ReadDesign = (
  path: string,
  context: CommandContext,
) => Promise<{
  readonly text: string;
  readonly files?: DesignedNetwork['files'];
}>;

/**
 * `change OLD NEW`: the effects of a change of a design on the network that is built.
 *
 * @param readDesign - reads OLD and NEW
 */
export function changeBy(readDesign: ReadDesign): Command {
  return {
    question: questions.change,
    async run(args, context) {
      const {
        inputs: [older, newer],
        values,
      } = parseQuestion(questions.change, args);
      /** @throws Error where it is no spec, or one that is refused */
      const designAt = async (path: string, existing?: PlannedSpec) => {
        const { text, ...files } = await readDesign(path, context);
        return { ...designOf(text, path, existing), ...files };
      };
      const before = await designAt(older);
      const after = await designAt(newer, before.spec);
      const report = changeBetween(before, after);
      const accept = [
        ...(values.accept ?? []),
        ...(values.accepted !== undefined && after.spec
          ? acceptedFor(after.spec, await context.read(values.accepted))
          : []),
      ];
      const open = notAccepted(disruptionsOf(report), accept);
      if (values.json) {
        printJson(report, context.print);
      } else {
        const print = (line: string) =>
          context.print(withVisibleCharacters(line));
        printChange(report, print);
        if (values.accepted !== undefined) acceptanceLines(open).forEach(print);
      }
      return open.length === 0 ? 0 : 2;
    },
  };
}

/** The command for two specs. The checker of a repository has it: it reads no folders. */
export const changeOfSpecs = changeBy(async (path, { read }) => ({
  text: await read(path),
}));

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
