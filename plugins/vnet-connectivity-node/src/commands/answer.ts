import type { NetworkDocument } from 'backstage-plugin-vnet-connectivity-common';
import {
  hasErrors,
  withVisibleCharacters,
} from 'backstage-plugin-vnet-connectivity-common';
import type { CommandContext, ExitCode } from './command';
import { toJsonFinding } from './command';
import { printFindings, printJson, printNotes } from './print';

/** The answer to a question about a network: JSON, which is `empty` where there is no network, or lines. */
export interface Answer<T extends object> {
  readonly json: boolean | undefined;
  /** The answer without a network. */
  readonly empty: T;
  readonly evaluate: (network: NonNullable<NetworkDocument['network']>) => T;
  readonly lines: (answer: T) => Iterable<string>;
}

/** Answers a question about a document, with the findings about it. */
export function answer<T extends object>(
  { form, network, findings, notes }: NetworkDocument,
  { print, printError }: CommandContext,
  { json, empty, evaluate, lines }: Answer<T>,
): ExitCode {
  const result = network ? evaluate(network) : empty;
  const refused = hasErrors(findings);
  if (notes) printNotes(notes, printError);
  if (json) {
    printJson(
      {
        ...result,
        ...(form === undefined ? {} : { form }),
        ...(findings.length > 0
          ? { findings: findings.map(toJsonFinding) }
          : {}),
        ...notes,
      },
      print,
    );
  } else {
    if (findings.length > 0) printFindings(findings, print);
    for (const line of network ? lines(result) : []) {
      print(withVisibleCharacters(line));
    }
  }
  return refused ? 2 : 0;
}
