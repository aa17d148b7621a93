import { RE2JS } from 're2js';
import { HclError } from './tokens';
import type { Value } from './values';

/**
 * The regular expressions of Terraform's language, which are those of RE2: they take time in proportion to the text, also
 * where somebody wrote one that a backtracking engine never ends with.
 *
 * Source: {@link https://developer.hashicorp.com/terraform/language/functions/regex | Terraform, regex} (read 2026-11).
 */

/** @throws HclError where nothing matches, or the text is no regular expression */
export function firstMatch(pattern: string, text: string): Value {
  const matcher = compiled(pattern).matcher(text);
  if (!matcher.find()) throw new HclError(`${pattern} does not match`);
  return matchOf(matcher);
}

/** @throws HclError where the text is no regular expression */
export function allMatches(pattern: string, text: string): readonly Value[] {
  const matcher = compiled(pattern).matcher(text);
  const matches: Value[] = [];
  while (matcher.find()) matches.push(matchOf(matcher));
  return matches;
}

/**
 * The text with another one for every match, in which `$1`, `${1}` and `${name}` are what a group matched, and `$$` is `$`.
 *
 * @throws HclError where the pattern is no regular expression
 */
export function withReplaced(
  pattern: string,
  text: string,
  by: string,
): string {
  const matcher = compiled(pattern).matcher(text);
  const parts: string[] = [];
  let from = 0;
  while (matcher.find()) {
    parts.push(text.slice(from, matcher.start()), expanded(by, matcher));
    from = matcher.end();
  }
  return [...parts, text.slice(from)].join('');
}

/** A group that the pattern does not have is an empty text, as in the language. */
function expanded(by: string, matcher: Matcher): string {
  return by.replace(
    /\$(?:(\$)|\{(\w+)\}|(\w+))/g,
    (_, dollar?: string, inBraces?: string, plain?: string) =>
      dollar ?? groupOf(matcher, inBraces ?? plain ?? '') ?? '',
  );
}

function groupOf(matcher: Matcher, group: string): string | null {
  if (Object.hasOwn(matcher.namedGroups, group)) return matcher.group(group);
  const at = Number(group);
  return at <= matcher.groupCount() ? matcher.group(at) : null;
}

type Matcher = ReturnType<RE2JS['matcher']>;

function compiled(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch {
    throw new HclError(`${pattern} is no regular expression`);
  }
}

/** An object of the named groups, a list of the others, or the whole match where there are none. */
function matchOf(matcher: Matcher): Value {
  const names = Object.keys(matcher.namedGroups);
  if (names.length > 0) {
    return Object.fromEntries(
      names.map(name => [name, matcher.group(name) ?? null]),
    );
  }
  const count = matcher.groupCount();
  if (count === 0) return matcher.group(0) ?? '';
  return Array.from(
    { length: count },
    (_, at) => matcher.group(at + 1) ?? null,
  );
}
