import { isSize, lengthOfSize, parsePrefix, sizeLengths } from '../address';
import { rangesOf } from './ranges';
import type { Rule } from './rule';

export const why =
  'A range such as 10.10.0.0/16 is its first address and, behind the slash, how many leading bits all its addresses share (0 to 32). In its place, the address space of a new network may have a size such as /22. IPv6 is not built here.';

/** Every range is readable; the other rules about addresses look only at ranges that are. */
export const addressPrefixInvalid: Rule = {
  id: 'address-prefix-invalid',
  severity: 'error',
  kind: 'incomplete',
  title: 'Every range is an IPv4 range in CIDR notation',
  source: 'virtualNetworkFaq',
  *check({ spec }) {
    for (const { text, owner, path, kind, exists } of rangesOf(spec)) {
      if (kind === 'network' && isSize(text)) {
        // Another rule asks for the ranges of a network that exists.
        if (exists || lengthOfSize(text) !== undefined) continue;
        yield {
          path,
          message: `${text} is no size for ${owner}: a network may have a /${sizeLengths.largest} to a /${sizeLengths.smallest}. A /16 has room for 65,536 addresses, a /24 for 256.`,
        };
        continue;
      }
      const parsed = parsePrefix(text);
      if ('prefix' in parsed) continue;
      const { problem, suggestion } = parsed;
      yield {
        path,
        ...(text.includes(':') && { kind: 'not-built' }),
        message: `${quote(text)} of ${owner} ${problem}.${
          suggestion
            ? ` Write ${suggestion}.`
            : ' A /16 has room for 65,536 addresses, a /24 for 256.'
        }`,
        ...(suggestion && {
          fix: {
            title: `Write ${suggestion} for ${owner}`,
            changes: [{ path, value: suggestion }],
          },
        }),
      };
    }
  },
};

function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return /^[\w.:/-]+$/.test(short) ? short : JSON.stringify(short);
}
