import { readNetworkDocument } from '../../../read-network-document';
import { reachability } from '../../../routing';

export type Answer = 'yes' | 'no' | 'unknown';

/** The answers about a document by flow, such as `a b`, with names in lower case. */
export function answersTo(document: unknown): Record<string, Answer> {
  const { network, findings } = readNetworkDocument(JSON.stringify(document));
  if (!network)
    throw new Error(findings.map(({ message }) => message).join('\n'));
  return Object.fromEntries(
    reachability(network).flows.map(
      ({ from, to, reachable }): [string, Answer] => {
        const known = reachable ? 'yes' : 'no';
        return [
          `${from} ${to}`.toLowerCase(),
          reachable === null ? 'unknown' : known,
        ];
      },
    ),
  );
}

/** The same answer about the flows between two ends in both directions. */
export function both(
  a: string,
  b: string,
  answer: Answer,
): Record<string, Answer> {
  return { [`${a} ${b}`]: answer, [`${b} ${a}`]: answer };
}
